import Articles
import Testing

/// Words that a line's end cuts in texts of a fixed width.
struct LineEndHyphensTests {
  private func text(_ lines: [String]) throws -> String {
    let file = try TestFile("a.txt", "The plan\n\n" + lines.joined(separator: "\n") + "\n")
    return try #require(try ReadResult(file.path).articles.first).text
  }

  private static let before = [
    "The council of the harbour town voted for the new plan on Friday, after all",
    "of its members had spoken of the costs of the work at some length, and what",
  ]

  private static let after = [
    " of the people who live there, as the mayor said later on that long",
    "evening in the old town hall by the harbour, where they meet every month.",
  ]

  private func joined(_ first: String, _ second: String) throws -> String {
    let filler = String(repeating: "x", count: max(0, 74 - first.utf8.count))
    return try text(Self.before + [filler + " " + first, second + Self.after[0], Self.after[1]])
  }

  @Test func `a word cut in two is put together`() throws {
    #expect(try joined("de-", "bate").contains(" debate of the people"))
    #expect(try joined("Sorgfalts\u{AD}", "pflicht").contains(" Sorgfaltspflicht of the"))
  }

  @Test func `a compound keeps its hyphen where the text shows that it has one`() throws {
    let lines = ["This is about a ship-owner and nobody else, for all that anyone can tell us now."]
    let cut = String(repeating: "y", count: 67) + " ship-"
    #expect(
      try text(lines + Self.before + [cut, "owner" + Self.after[0], Self.after[1]])
        .contains(" ship-owner of the people"))
    #expect(try joined("well-", "known").contains(" well-known of the people"))
  }

  @Test func `a hyphen before a conjunction or a capital and behind a figure stays`() throws {
    #expect(try joined("rail-", "and road").contains(" rail- and road of the people"))
    #expect(try joined("Baden-", "Baden").contains(" Baden-Baden of the people"))
    #expect(try joined("20-", "year").contains(" 20-year of the people"))
    #expect(try joined("no -", "or so").contains(" no - or so of the people"))
  }

  @Test func `twenty thousand hyphens take no time`() throws {
    let line = String(repeating: "word ", count: 14) + "de-"
    let text = try text(Array(repeating: line, count: 20_000))
    #expect(text.utf8.count > 1_000_000)
  }
}
