/// What stands at an offset of a text, for deciding whether a word goes on.
/// Offsets may be at or past the end, where nothing stands.
extension Span<UInt8> {
  func entry(at offset: Int) -> ScalarEntry {
    guard offset < count else { return .separator }
    return ScalarTable.entry(scalar(at: offset).value)
  }

  func isLetter(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let byte = self[offset]
    if byte < 0x80 { return ASCIIClass.isLetter(byte) }
    return entry(at: offset).scalarClass == .letter
  }

  /// Anything that would lengthen a word that reaches up to here.
  func isInsideWord(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let byte = self[offset]
    if byte < 0x80 { return ASCIIClass.isLetter(byte) || byte &- UInt8(ascii: "0") < 10 }
    switch entry(at: offset).scalarClass {
    case .letter, .digit, .extend: return true
    default: return false
    }
  }

  func digitWidth(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    let byte = self[offset]
    if byte < 0x80 { return byte &- UInt8(ascii: "0") < 10 ? 1 : nil }
    let scalar = scalar(at: offset)
    return ScalarTable.entry(scalar.value).scalarClass == .digit ? scalar.width : nil
  }

  /// U+05D0 to U+05EA: two bytes, the first 0xD7.
  func isHebrewLetter(at offset: Int) -> Bool {
    guard offset >= 0, offset + 1 < count else { return false }
    return self[offset] == 0xD7 && (0x90...0xAA).contains(self[offset + 1])
  }

  /// The end of a letter, with its marks, that no letter or digit follows.
  func endOfLoneLetter(at offset: Int) -> Int? {
    guard isLetter(at: offset) else { return nil }
    var end = offset + scalar(at: offset).width
    while end < count, self[end] >= 0x80, entry(at: end).scalarClass == .extend {
      end += scalar(at: end).width
    }
    return isInsideWord(at: end) ? nil : end
  }

  /// Past spaces, one line break and spaces: the lower-case letter there.
  func wordAfterLineEnd(from offset: Int) -> Int? {
    var index = skippingBlanks(from: offset)
    guard index < count else { return nil }
    if self[index] == UInt8(ascii: "\r") {
      index += 1
      if index < count, self[index] == UInt8(ascii: "\n") { index += 1 }
    } else if self[index] == UInt8(ascii: "\n") {
      index += 1
    } else {
      return nil
    }
    index = skippingBlanks(from: index)
    let entry = entry(at: index)
    return entry.scalarClass == .letter && !entry.isUpper ? index : nil
  }

  private func skippingBlanks(from offset: Int) -> Int {
    var index = offset
    while index < count, self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t") {
      index += 1
    }
    return index
  }
}
