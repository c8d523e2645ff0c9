/// Makes read text fit to show and to index.
///
/// Controls, soft hyphens, zero-width spaces and byte order marks go; line ends
/// are made one kind; lines wrapped at a fixed width, as newswires send them, are
/// joined; paragraphs are separated by one empty line; decomposed letters are
/// composed. Words cut by a hyphen where such lines were wrapped are put together;
/// hyphens at the ends of other lines stay, and the tokenizer joins them.
enum TextCleaner {
  /// A title or name: one line, single spaces.
  static func line(_ text: String) -> String {
    let (text, faults) = readOnce(text)
    var clean = faults.hasInvisible ? withoutInvisible(text) : text
    if faults.hasInvisible || faults.isUntidy || clean.utf8.contains(0x20) {
      clean = singleSpaced(clean)
    }
    return faults.hasCombiningMarks ? Composition.composed(clean) : clean
  }

  /// A text of paragraphs.
  static func paragraphs(_ text: String) -> String {
    let (text, faults) = readOnce(text)
    var clean = faults.hasInvisible ? withoutInvisible(text) : text
    if faults.hasInvisible || faults.isUntidy {
      clean = Paragraphs.tidied(Array(clean.utf8))
    }
    return faults.hasCombiningMarks ? Composition.composed(clean) : clean
  }

  /// The text, with what was encoded twice put back, and what else ails it.
  private static func readOnce(_ text: String) -> (String, TextFaults) {
    let faults = TextFaults(text)
    guard faults.mayBeTwiceEncoded else { return (text, faults) }
    let repaired = TwiceEncoded.repaired(text)
    return (repaired, TextFaults(repaired))
  }

  private static func singleSpaced(_ text: String) -> String {
    let span = text.utf8Span.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in span.indices {
      let byte = span[index]
      if byte > 0x20 {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without C0 and C1 controls (but tab and line feed), soft hyphens, zero-width
  /// spaces and marks of direction; CR, CRLF, NEL and LS become line feeds, PS and
  /// FF two. The joiners U+200C and U+200D shape Persian and Indic words and stay.
  private static func withoutInvisible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    var afterSoftHyphen = false
    for scalar in text.unicodeScalars {
      defer {
        afterReturn = scalar == "\r"
        afterSoftHyphen = scalar == "\u{AD}"
      }
      // A soft hyphen that a line was cut at is a hyphen.
      if afterSoftHyphen, scalar == "\n" || scalar == "\r" { result.append("-") }
      switch scalar.value {
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x0B: result.append("\n")
      case 0x2029, 0x0C: result.append(contentsOf: "\n\n".unicodeScalars)
      case 0x09: result.append("\t")
      case ..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064,
        0x2066...0x206F, 0xFEFF:
        continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
