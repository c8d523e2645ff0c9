/// Remembers scores by what they were made of: a table of fixed size in which the newest of two that
/// fall on one place stays. Its size is what bounds the memory.
struct ScoreCache {
  typealias Scores = SIMD8<Int16>

  private struct Key: Equatable {
    var a: UInt64
    var b: UInt64
    var c: UInt64
  }

  private var keys: [Key]
  private var scores: [Scores]
  private let width: Int
  private let mask: UInt64

  /// 2 to the power of `bits` places of `width` scores each.
  init(bits: UInt64, width: Int) {
    self.width = width
    mask = 1 << bits - 1
    keys = Array(repeating: Key(a: .max, b: .max, c: .max), count: 1 << Int(bits))
    scores = Array(repeating: Scores(), count: width << Int(bits))
  }

  /// Where the scores of a key are or belong; false when something else is there, which is then
  /// forgotten, and the caller has to `set` them.
  @inline(__always)
  mutating func place(_ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> (at: Int, isKnown: Bool) {
    var mixed = a &* 0x9E37_79B9_7F4A_7C15 ^ b &* 0xC2B2_AE3D_27D4_EB4F ^ c &* 0x1656_67B1_9E37_79F9
    mixed ^= mixed >> 32
    let slot = Int(truncatingIfNeeded: mixed & mask)
    let key = Key(a: a, b: b, c: c)
    if keys[slot] == key { return (slot * width, true) }
    keys[slot] = key
    return (slot * width, false)
  }

  @inline(__always)
  subscript(place: Int) -> Scores {
    get { scores[place] }
    set { scores[place] = newValue }
  }
}
