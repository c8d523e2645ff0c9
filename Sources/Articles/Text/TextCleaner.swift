/// Makes read text fit to show and to index.
///
/// Controls, soft hyphens, zero-width spaces and byte order marks go; line ends
/// are made one kind; lines wrapped at a fixed width, as newswires send them, are
/// joined; paragraphs are separated by one empty line; decomposed letters are
/// composed. Hyphens at line ends stay: the tokenizer joins them.
enum TextCleaner {
  /// A title or name: one line, single spaces.
  static func line(_ text: String) -> String {
    let clean = withoutInvisible(text)
    var bytes: [UInt8] = []
    var changed = false
    for byte in clean.utf8 {
      if byte <= 0x20 {
        guard let last = bytes.last, last != 0x20 else {
          changed = true
          continue
        }
        changed = changed || byte != 0x20
        bytes.append(0x20)
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      changed = true
    }
    return Composition.composed(changed ? String(decoding: bytes, as: UTF8.self) : clean)
  }

  /// A text of paragraphs.
  static func paragraphs(_ text: String) -> String {
    let clean = withoutInvisible(text)
    return Composition.composed(isTidy(clean) ? clean : Paragraphs.tidied(Array(clean.utf8)))
  }

  /// Whether paragraphs are already separated by exactly one empty line, with no
  /// white space at their ends.
  private static func isTidy(_ text: String) -> Bool {
    var newlines = 2
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      if byte == 0x0A {
        newlines &+= 1
        if previous == 0x20 || newlines > 2 { return false }
      } else {
        if newlines == 1 || (newlines == 2 && byte == 0x20) || byte == 0x09 { return false }
        newlines = 0
      }
      previous = byte
    }
    return newlines == 0 && previous != 0x20
  }

  /// Without C0 and C1 controls (but tab and line feed), soft hyphens, zero-width
  /// spaces and marks; CR, CRLF, NEL, LS become line feeds and PS two.
  private static func withoutInvisible(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x20..<0x7F, 0x0A, 0x09: continue
        case ..<0x20, 0x7F: return false
        case 0xC2 where bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD: return false
        case 0xE2 where bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81:
          if isInvisible(0xE2, bytes[index + 1], bytes[index + 2]) { return false }
        case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return false
        default: continue
        }
      }
      return true
    }
    guard !isClean else { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
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

  /// U+200B, U+200E, U+200F, U+2028…U+202E and U+2060…U+206F, in UTF-8. The joiners
  /// U+200C and U+200D shape Persian and Indic words and stay.
  private static func isInvisible(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (b, c) {
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xA8...0xAE): true
    case (0x81, 0xA0...0xA4), (0x81, 0xA6...0xAF): true
    default: false
    }
  }
}
