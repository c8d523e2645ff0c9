import TestSupport
import Testing

@testable import Dateline

@Suite struct IndexedArticleTests {
  private var full: IndexedArticle {
    var article = IndexedArticle()
    article.id = "b0xp7jhr9xq6c7ys"
    article.record = "urn:x-1"
    article.recordNumber = 12
    article.collection = "clippings"
    article.path = "2026/ü.json"
    article.title = "Rally at City Hall"
    article.date = "2026-01-30"
    article.dateProvenance = "field"
    article.authors = ["Ana Ruiz", "Bo Lind"]
    article.source = "Harbour Gazette"
    article.section = "Local"
    article.language = "en"
    article.url = "https://example.org/1"
    article.dateline = "LOS ANGELES, Jan. 30"
    article.format = "json"
    article.topics = ["protest", "police"]
    article.people = ["Karen Bass"]
    article.places = [
      IndexedArticle.Place(
        name: "Los Angeles", country: "US", latitude: 34.05223, longitude: -118.25),
      IndexedArticle.Place(name: "City Hall"),
      IndexedArticle.Place(name: "Null Island", country: nil, latitude: 0, longitude: 0),
      IndexedArticle.Place(name: "Somewhere", country: "XX", latitude: nil, longitude: nil),
    ]
    article.organisations = ["Los Angeles Police Department"]
    article.spokenDates = ["2026-01-30", "2025", "2025-06"]
    return article
  }

  private func encoded(_ article: IndexedArticle) -> [UInt8] {
    var writer = ByteWriter()
    return article.encodedFields(with: &writer)
  }

  @Test func `every field comes back as it was`() {
    #expect(IndexedArticle(fields: encoded(full)) == full)
    var bare = IndexedArticle()
    bare.id = "x"
    #expect(IndexedArticle(fields: encoded(bare)) == bare)
  }

  @Test func `coordinates are kept to a hundred-thousandth of a degree`() {
    var article = full
    article.places = [
      .init(name: "Somewhere", country: "US", latitude: -89.999_991_2, longitude: 179.123_456_7),
      .init(name: "Nowhere", country: "US", latitude: .infinity, longitude: 1),
      .init(name: "a\0b", country: "USA", latitude: 1, longitude: -1),
    ]
    let places = IndexedArticle(fields: encoded(article))?.places
    #expect(
      places == [
        .init(name: "Somewhere", country: "US", latitude: -89.99999, longitude: 179.12346),
        .init(name: "Nowhere", country: "US", latitude: nil, longitude: nil),
        .init(name: "ab", country: nil, latitude: 1, longitude: -1),
      ])
  }

  @Test func `a tag of a later release is passed over`() {
    var writer = ByteWriter()
    writer.write(99)
    writer.write("from the future")
    let article = IndexedArticle(fields: writer.bytes + encoded(full))
    #expect(article == full)
  }

  @Test func `data without an id is not an article's`() {
    #expect(IndexedArticle(fields: []) == nil)
    var article = full
    article.id = ""
    #expect(IndexedArticle(fields: encoded(article)) == nil)
  }

  @Test func `data that was cut short is refused or read in part, never a trap`() {
    let bytes = encoded(full)
    for count in bytes.indices {
      let article = IndexedArticle(fields: Array(bytes[..<count]))
      if let article { #expect(article.id == full.id) }
    }
  }

  @Test(arguments: [1963, 1989])
  func `damaged data never traps`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = encoded(full)
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = random.bytes(1)[0]
      }
      _ = IndexedArticle(fields: damaged)
      _ = IndexedArticle(fields: random.bytes(Int.random(in: 0...60, using: &random)))
    }
  }
}
