import Testing

@testable import Articles

struct RecordFieldTests {
  @Test(arguments: [
    ("datePublished", RecordField.published), ("date_published", .published),
    ("Pub-Date", .published),
    ("dc:creator", .authors), ("Headline", .title), ("articleBody", .text), ("site_name", .source),
    ("organizations", .organisations),
  ])
  func `names are understood in any spelling`(name: String, field: RecordField) {
    #expect(RecordField.named(name)?.field == field)
  }

  @Test func `no name means two fields`() {
    var seen: Set<String> = []
    for field in RecordField.allCases {
      for name in field.names { #expect(seen.insert(name).inserted, "\(name)") }
    }
  }

  @Test(arguments: [
    ("en_US", "en-us"), ("deu", "de"), ("English", "en"), ("pcm", "pcm"),
    ("zh-Hant-TW", "zh-hant-tw"),
    ("x", nil), ("nonsense!", nil), ("und", nil),
  ])
  func `languages are made BCP 47`(text: String, tag: String?) {
    #expect(LanguageTag.normalised(text) == tag)
  }
}
