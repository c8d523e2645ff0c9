import Dateline
import Testing

@Suite struct HighlightTargetTests {
  private func targets(_ question: String) throws -> [String] {
    try Question(question).root.highlighted.map { "\($0.kind) \($0.text) \($0.field.name)" }
  }

  @Test func `what is wanted is marked, as exactly as it is wanted`() throws {
    #expect(
      try targets("a =b \"c d\" ee* title:f (g OR h NEAR i) atleast2:j") == [
        "word a text", "exactWord b text", "phrase c d text", "prefix ee text", "word f title",
        "word g text", "word h text", "word i text", "exactWord j text",
      ])
  }

  @Test func `names are marked, other values and dates are not`() throws {
    #expect(
      try targets("person:Bass place:\"Los Angeles\" topic:oil date:2026 has:date day:04-13") == [
        "exactWord Bass person", "phrase Los Angeles place",
      ])
  }

  @Test func `nothing that is excluded is marked`() throws {
    #expect(try targets("a -b -(c OR d) AND -\"e f\"") == ["word a text"])
    #expect(try targets("*").isEmpty)
  }

  @Test func `a word that is asked for twice is marked once`() throws {
    #expect(try targets("a OR (a b) OR =a") == ["word a text", "word b text", "exactWord a text"])
  }

  @Test func `a target says how closely a word must match`() throws {
    let targets = try Question("a =b \"c\" dd*").root.highlighted
    #expect(targets.map(\.isExact) == [false, true, true, false])
    #expect(targets.map(\.isPrefix) == [false, false, false, true])
  }
}
