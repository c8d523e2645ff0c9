/// How much of some bytes is UTF-8, to tell a UTF-8 text with a broken spot from a
/// text in another encoding.
struct UTF8Damage {
  private(set) var soundSequences = 0
  private(set) var brokenBytes = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length: Int
      switch byte {
      case ..<0x80:
        index &+= 1
        continue
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: length = 0
      }
      let isSound =
        length > 0 && index + length <= bytes.count
        && bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if isSound { soundSequences += 1 } else { brokenBytes += 1 }
      index += isSound ? length : 1
    }
  }

  /// In other encodings chance sequences are rare: nine in ten must be sound.
  var isUTF8: Bool { soundSequences > brokenBytes * 9 }
}
