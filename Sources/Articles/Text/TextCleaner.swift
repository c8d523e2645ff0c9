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
    let span = text.utf8Span.span
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    var afterReturn = false
    var afterSoftHyphen = false
    var index = 0
    while index < span.count {
      if (0x20..<0x7F).contains(span[index]) {
        result.append(span[index])
        afterReturn = false
        afterSoftHyphen = false
        index &+= 1
        continue
      }
      let (length, meaning) = invisible(at: index, of: span)
      let isReturn = span[index] == 0x0D
      // A soft hyphen that a line was cut at is a hyphen.
      if afterSoftHyphen, isReturn || span[index] == 0x0A { result.append(UInt8(ascii: "-")) }
      switch meaning {
      case .visible: for offset in 0..<length { result.append(span[index &+ offset]) }
      case .line: if span[index] != 0x0A || !afterReturn { result.append(0x0A) }
      case .paragraph: result.append(contentsOf: [0x0A, 0x0A])
      case .nothing, .softHyphen: break
      }
      afterReturn = isReturn
      afterSoftHyphen = meaning == .softHyphen
      index &+= length
    }
    return String(decoding: result, as: UTF8.self)
  }

  private enum Meaning { case visible, line, paragraph, nothing, softHyphen }

  /// The length in bytes of the character at an index, and what it means.
  private static func invisible(at index: Int, of text: Span<UInt8>) -> (Int, Meaning) {
    let lead = text[index]
    let second = index &+ 1 < text.count ? text[index &+ 1] : 0
    let third = index &+ 2 < text.count ? text[index &+ 2] : 0
    switch lead {
    case 0x0A, 0x0B, 0x0D: return (1, .line)
    case 0x0C: return (1, .paragraph)
    case 0x09, 0x20..<0x7F: return (1, .visible)
    case ..<0x80: return (1, .nothing)
    case 0xC2:
      switch second {
      case 0x85: return (2, .line)
      case ..<0xA0: return (2, .nothing)
      case 0xAD: return (2, .softHyphen)
      default: return (2, .visible)
      }
    case 0xE2 where second == 0x80:
      switch third {
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return (3, .nothing)
      case 0xA8: return (3, .line)
      case 0xA9: return (3, .paragraph)
      default: return (3, .visible)
      }
    case 0xE2 where second == 0x81:
      return (
        3, (0xA0...0xA4).contains(third) || (0xA6...0xAF).contains(third) ? .nothing : .visible
      )
    case 0xEF where second == 0xBB && third == 0xBF: return (3, .nothing)
    default: return (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, .visible)
    }
  }
}
