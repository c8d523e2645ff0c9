import Articles
import Testing

/// Files damaged at random: whatever comes out, nothing may crash or hang.
struct MutationTests {
  /// SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static func mutated(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    let telling: [UInt8] = Array("<>{}[]\"\\/&;:,-\n\r=!#".utf8) + [0, 0xFF, 0xC2, 0xE2, 0xF0]
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 3: bytes.append(contentsOf: bytes[place...].prefix(200))
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }

  @Test(arguments: Corpora.tiny)
  func `a damaged file is read or refused`(name: String) throws {
    let original = try Corpora.bytes(name)
    for seed in 0..<60 as Range<UInt64> {
      var random = Generator(state: seed)
      let file = try TestFile(name, Self.mutated(original, &random))
      let result = try ReadResult(file.path)
      #expect(result.articles.count + result.failures.count >= 0, "seed \(seed)")
    }
  }

  @Test func `a damaged gzip file is read or refused`() throws {
    let original = Gzip.compressed(try Corpora.bytes("wire.jsonl"))
    for seed in 0..<100 as Range<UInt64> {
      var random = Generator(state: seed)
      let file = try TestFile("wire.jsonl.gz", Self.mutated(original, &random))
      _ = try ReadResult(file.path)
    }
  }
}
