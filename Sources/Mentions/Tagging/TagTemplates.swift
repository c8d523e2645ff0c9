/// The hashed features of a word, in groups by what they look at: a group's scores are the same
/// wherever it looks at the same, which is what `TagScores` makes use of.
///
/// The same code runs when the weights are trained and when they are used, so
/// that they can't disagree. A feature is a template's number mixed with what
/// it looks at; 32 bits are kept.
enum TagTemplates {
  /// The neighbours that a word is told by.
  static let offsets = [-2, -1, 1, 2]

  @inline(__always)
  static func hash(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    mixed &*= 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  @inline(__always)
  static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    (a &* 0xD6E8_FEB8_6659_FD93) ^ (b &+ 0x632B_E59B_D9B4_E019)
  }

  @inline(__always)
  private static func number(_ offset: Int) -> UInt64 { UInt64(offset + 3) * 16 + 32 }

  /// Of the word itself, wherever it stands.
  static func form(_ word: TagWord, into found: inout [UInt32]) {
    found.append(hash(1, word.key))
    found.append(hash(2, word.shape))
    found.append(hash(4, word.list))
    found.append(hash(6, word.context))
    var prefix: UInt64 = 0
    var suffix: UInt64 = 0
    for length in UInt64(1)...4 {
      let first = word.affixes >> ((length - 1) * 8) & 0xFF
      let last = word.affixes >> (32 + (length - 1) * 8) & 0xFF
      guard first != 0 else { break }
      prefix = pair(prefix, first)
      if length > 1 { found.append(hash(18 + length, prefix)) }
      suffix = pair(suffix, last)
      found.append(hash(24 + length, suffix))
    }
  }

  /// Of the word, as its neighbour sees it who has it at `offset`.
  static func form(_ word: TagWord, at offset: Int, into found: inout [UInt32]) {
    let template = number(offset)
    found.append(hash(template + 1, word.key))
    found.append(hash(template + 2, word.shape))
    found.append(hash(template + 6, word.context))
    if abs(offset) == 1 { found.append(hash(template + 4, word.list)) }
  }

  /// Of what gazetteer and rules say of the word here.
  static func mark(_ word: TagWord, into found: inout [UInt32]) {
    found.append(hash(3, word.place))
    found.append(hash(5, word.rule))
    found.append(hash(9, pair(word.rule, pair(word.place, word.list))))
    found.append(hash(10, pair(word.place, word.list)))
  }

  /// The same, as a neighbour sees it.
  static func mark(_ word: TagWord, at offset: Int, into found: inout [UInt32]) {
    found.append(hash(number(offset) + 3, word.place))
    if abs(offset) == 1 { found.append(hash(number(offset) + 5, word.rule)) }
  }

  /// Of the gaps before and after the word.
  static func gaps(_ word: TagWord, after: UInt64, into found: inout [UInt32]) {
    found.append(hash(7, word.gap))
    found.append(hash(8, after))
    found.append(hash(11, pair(word.shape, word.startsSentence ? 1 : 0)))
    found.append(hash(12, pair(word.rule, pair(word.gap, after))))
  }

  /// Of a word and its neighbour at -1 or 1, but for the words themselves.
  static func pairs(_ word: TagWord, _ other: TagWord, at offset: Int, into found: inout [UInt32]) {
    let template = number(offset)
    found.append(hash(template + 8, pair(other.shape, word.shape)))
    found.append(hash(template + 9, pair(other.list, word.list)))
    found.append(hash(template + 10, pair(other.rule, word.rule)))
    found.append(hash(template + 11, pair(other.context, word.rule)))
    found.append(hash(template + 12, pair(other.place, word.place)))
    found.append(hash(template + 13, pair(other.context, word.list)))
  }

  /// Of the two words themselves.
  @inline(__always)
  static func words(_ word: TagWord, _ other: TagWord, at offset: Int) -> UInt32 {
    hash(number(offset) + 7, pair(other.key, word.key))
  }

  /// Of the words on both sides.
  @inline(__always)
  static func around(_ before: TagWord, _ after: TagWord) -> (UInt32, UInt32) {
    (hash(13, pair(before.key, after.key)), hash(14, pair(before.context, after.context)))
  }

  /// Of a neighbour that the sentence doesn't have.
  static func missing(at offset: Int) -> UInt32 { hash(number(offset), 0) }

  /// Of what the whole text says of the word.
  static func seen(_ word: TagWord, into found: inout [UInt32]) {
    guard word.seen != 0 else { return }
    var bits = word.seen
    while bits != 0 {
      let bit = bits & (~bits &+ 1)
      found.append(hash(15, bit))
      if word.startsSentence { found.append(hash(16, bit)) }
      bits ^= bit
    }
    found.append(hash(17, pair(word.seen, word.rule)))
  }
}
