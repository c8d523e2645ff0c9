import TextAnalysis
import Testing

@testable import Articles
@testable import Dateline

@Suite struct ArticleFingerprintTests {
  /// One change for each thing that an article says.
  private static let changes: [(String, @Sendable (inout Article) -> Void)] = [
    ("record", { $0.record = "7" }),
    ("title", { $0.title = "Title" }),
    ("text", { $0.text += "." }),
    ("authors", { $0.authors = ["Ann"] }),
    ("source", { $0.source = "Gazette" }),
    ("section", { $0.section = "Gazette" }),
    ("language", { $0.language = "Gazette" }),
    ("url", { $0.url = "Gazette" }),
    ("published", { $0.published = day(30, .field) }),
    ("published", { $0.published = day(31, .field) }),
    ("published", { $0.published = day(30, .byline) }),
    ("topics", { $0.topics = ["Ann"] }),
    ("dateline", { $0.dateline = "Gazette" }),
    ("people", { $0.people = ["Ann"] }),
    ("people", { $0.people = [] }),
    ("people", { $0.people = ["An", "n"] }),
    ("places", { $0.places = ["Ann"] }),
    ("organisations", { $0.organisations = ["Ann"] }),
    ("pathInside", { $0.pathInside = "Gazette" }),
    ("format", { $0.format = "Gazette" }),
  ]

  private static func day(
    _ day: Int, _ provenance: PublicationDate.Provenance
  ) -> PublicationDate? {
    PartialDate(iso: "2026-01-\(day)").map { PublicationDate(date: $0, provenance: provenance) }
  }

  @Test func `whatever an article says counts, and where it says it`() {
    var article = Article()
    article.text = "A storm closed the harbour."
    var seen = [ArticleFingerprint(of: article)]
    for (name, change) in Self.changes {
      var changed = article
      change(&changed)
      let fingerprint = ArticleFingerprint(of: changed)
      #expect(!seen.contains(fingerprint), "\(name)")
      seen.append(fingerprint)
    }
    #expect(ArticleFingerprint(of: article) == seen[0])
  }

  @Test func `every property is counted or is known not to be indexed`() {
    let properties = Mirror(reflecting: Article()).children.compactMap(\.label)
    #expect(Set(properties) == Set(Self.changes.map(\.0) + ["provenance", "keys"]))
  }

  @Test func `it is eight bytes, and none of another length`() {
    let fingerprint = ArticleFingerprint(of: Article())
    #expect(fingerprint.encoded.count == 8)
    #expect(ArticleFingerprint(encoded: fingerprint.encoded) == fingerprint)
    #expect(ArticleFingerprint(encoded: []) == nil)
    #expect(ArticleFingerprint(encoded: fingerprint.encoded + [0]) == nil)
  }
}
