/// Whether bytes are UTF-8 as the Unicode Standard has it (version 16, table 3-7). Pages
/// are mostly ASCII, which is passed over 32 bytes at a time; the standard library's
/// check took a sixteenth of the time of reading a page.
enum SoundUTF8 {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var index = 0
    while index < span.count {
      if index &+ 32 <= span.count {
        // Cut out first, so that each byte need not be checked to be inside.
        let part = span.extracting(index..<index &+ 32)
        var all: UInt8 = 0
        for offset in 0..<32 { all |= part[offset] }
        if all < 0x80 {
          index &+= 32
          continue
        }
      }
      let length = length(at: index, of: span)
      guard length > 0 else { return false }
      index &+= length
    }
    return true
  }

  /// Bytes of the character at an index; 0 for none.
  private static func length(at index: Int, of bytes: Span<UInt8>) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), index &+ count <= bytes.count else { return 0 }
    let second = bytes[index &+ 1]
    switch lead {
    case 0xE0: guard second >= 0xA0 else { return 0 }
    case 0xED: guard second <= 0x9F else { return 0 }
    case 0xF0: guard second >= 0x90 else { return 0 }
    case 0xF4: guard second <= 0x8F else { return 0 }
    default: break
    }
    for offset in 1..<count where bytes[index &+ offset] & 0xC0 != 0x80 { return 0 }
    return count
  }
}
