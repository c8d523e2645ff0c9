import Mentions
import TextAnalysis
import Testing

private func find(_ text: String, published: String? = nil) -> Mentions {
  var finder = MentionFinder()
  return finder.mentions(
    in: text, published: published.flatMap { PartialDate(iso: $0) }, language: "en")
}

@Suite struct MentionFinderTests {
  @Test func `a title is evidence for a person and no part of the name`() {
    let mentions = find("The council met Mayor Karen Bass on the steps.")
    #expect(mentions.people.map(\.name) == ["Karen Bass"])
  }

  @Test func `a later surname is a mention of the full name`() {
    let mentions = find("Karen Bass spoke first. Bass left early, and Ms. Bass did not return.")
    #expect(mentions.people.map(\.name) == ["Karen Bass"])
    #expect(mentions.people.first?.mentions.count == 3)
  }

  @Test func `the United States has one name however it is written`() {
    let mentions = find("Ships left the U.S. for Norway. The United States said nothing.")
    #expect(mentions.places.map(\.name) == ["United States", "Norway"])
  }

  @Test func `dates in plain forms are read`() {
    let mentions = find(
      "It opened on January 30, 2026 and on 3 February 2025, after 2024-12-01 and May 1945.")
    #expect(
      mentions.dates.map(\.value.description) == [
        "2026-01-30", "2025-02-03", "2024-12-01", "1945-05",
      ])
  }
}
