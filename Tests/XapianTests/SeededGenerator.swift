@testable import Xapian

/// The same numbers for the same seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A query over the words "w0", "w1", ….
  mutating func query(words: Int, depth: Int = 3) -> Query {
    let word = Query.word("w\(Int.random(in: 0..<words, using: &self))")
    guard depth > 0 else { return word }
    func part(_ generator: inout Self) -> Query {
      generator.query(words: words, depth: depth - 1)
    }
    switch Int.random(in: 0..<9, using: &self) {
    case 0: return .and([part(&self), part(&self)])
    case 1, 2: return .or([part(&self), part(&self), part(&self)])
    case 3: return .not(part(&self), part(&self))
    case 4: return .andMaybe(part(&self), part(&self))
    case 5: return .filter(part(&self), part(&self))
    case 6: return .prefix(legal("w1"), limit: 3)
    case 7: return .all
    default: return word
    }
  }
}
