/// Damage to files, as disks, networks and hostile people do it: the same for the
/// same seed.
package enum Mutation {
  /// Bytes that mean something in one format or another.
  private static let telling: [UInt8] =
    Array("<>{}[]()\"'\\/&;:,-=!#%?|*\n\r\t ".utf8) + [0, 0x1A, 0x7F, 0x80, 0xC2, 0xE2, 0xF0, 0xFF]
  /// Words that numbers, lengths and names are replaced by.
  private static let tellingWords = [
    "0", "-1", "65536", "2147483648", "4294967295", "9223372036854775807",
    "99999999999999999999", "\r\n\r\n", "--", "<![CDATA[", "]]>", "<!--", "&#x110000;", "&amp;",
    "\\u-1?", "\\bin9999999999 ", "\\'", "{\\*", "=?utf-8?q?=", "%00", "../../",
  ].map { Array($0.utf8) }

  /// A copy with one to eight faults. `other` lends pieces.
  package static func damaged(
    _ original: [UInt8], splicing other: [UInt8] = [], with random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<9, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.insert(random.pick(telling), at: place)
      case 3:
        let word = random.pick(tellingWords)
        bytes.replaceSubrange(place..<min(bytes.count, place + word.count), with: word)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
        bytes.removeSubrange(place..<end)
      case 5: bytes.append(contentsOf: bytes[place...].prefix(200))
      case 6:
        let piece = Array(bytes[place...].prefix(Int.random(in: 1...40, using: &random)))
        let times = Int.random(in: 1...300, using: &random)
        bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: place)
      case 7 where !other.isEmpty:
        let start = Int.random(in: 0..<other.count, using: &random)
        bytes.insert(contentsOf: other[start...].prefix(500), at: place)
      default:
        // A file that ends too early is the commonest fault; not each time, for
        // little would be left to damage.
        if Int.random(in: 0..<4, using: &random) == 0 { bytes.removeLast(bytes.count - place) }
      }
    }
    return bytes
  }
}
