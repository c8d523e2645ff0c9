import Articles
import TestSupport
import Testing

/// Files damaged at random: whatever comes out, nothing may crash or hang.
struct MutationTests {
  @Test(arguments: Corpora.tiny)
  func `a damaged file is read or refused`(name: String) throws {
    let original = try Corpora.bytes(name)
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let file = try TestFile(name, Mutation.damaged(original, with: &random))
      let result = try ReadResult(file.path)
      #expect(result.articles.count + result.failures.count >= 0, "seed \(seed)")
    }
  }

  @Test func `a damaged gzip file is read or refused`() throws {
    let original = Gzip.compressed(try Corpora.bytes("wire.jsonl"))
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let file = try TestFile("wire.jsonl.gz", Mutation.damaged(original, with: &random))
      _ = try ReadResult(file.path)
    }
  }
}
