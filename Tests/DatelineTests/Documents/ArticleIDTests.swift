import Testing

@testable import Dateline

@Suite struct ArticleIDTests {
  // Computed by a program of its own from the definition of FNV-1a: an id that
  // changes breaks every link that people have kept.
  @Test func `ids are the same in every release`() {
    let single = ArticleID(collection: "clippings", path: "2026/rally.json", recordNumber: nil)
    #expect(single.description == "b0xp7jhr9xq6c7ys")
    let record = ArticleID(collection: "clippings", path: "wire.jsonl", recordNumber: 7)
    #expect(record.description == "4dxdvh9xq885zsg5")
    let accented = ArticleID(
      collection: "archiv", path: "Überschwemmung/é.txt", recordNumber: nil)
    #expect(accented.description == "vfcdaprqxh90dkj1")
  }

  @Test func `collection, path and record each make another id`() {
    let ids = [
      ArticleID(collection: "a", path: "b", recordNumber: nil),
      ArticleID(collection: "ab", path: "", recordNumber: nil),
      ArticleID(collection: "", path: "ab", recordNumber: nil),
      ArticleID(collection: "a", path: "b", recordNumber: 1),
      ArticleID(collection: "a", path: "b", recordNumber: 11),
      ArticleID(collection: "a", path: "b1", recordNumber: nil),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func `an id is sixteen characters of Crockford's base 32`() {
    let allowed = Set("0123456789abcdefghjkmnpqrstvwxyz")
    var seen: Set<String> = []
    for number in 0..<2000 {
      let id = ArticleID(collection: "c", path: "p", recordNumber: number).description
      #expect(id.count == 16 && id.allSatisfy(allowed.contains))
      seen.insert(id)
    }
    #expect(seen.count == 2000)
  }

  @Test func `the folded hash is the same in every release`() {
    #expect(
      SourceFile.key(collection: "clippings", path: "2026/rally.json") == 0xc35f_a9c4_647b_740b)
  }
}
