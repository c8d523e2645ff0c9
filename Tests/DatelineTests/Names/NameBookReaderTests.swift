import Testing

@testable import Dateline

@Suite struct NameBookReaderTests {
  private func book(_ text: String) throws -> NameBook {
    try NameBookReader(path: "names.toml").book(of: text)
  }

  private func message(_ text: String) -> String {
    do {
      _ = try book(text)
      return "no error"
    } catch let error as DatelineError {
      return error.message
    } catch {
      return "\(error)"
    }
  }

  @Test func `a book has its entries, its other names and what it hides`() throws {
    let book = try book(
      """
      # People
      [[person]]
      name = "Karen Bass"
      also = ["K. Bass", 'Mayor Bass']

      [[person]]
      name = "José Martí"

      [hide]
      person = ["Twitter"]
      place = ["Hill"]
      """)
    #expect(book.verdict(folded: "k. bass", .person) == .entry(0))
    #expect(book.verdict(folded: "mayor bass", .person) == .entry(0))
    #expect(book.verdict(folded: "jose marti", .person) == .entry(1))
    #expect(book.verdict(folded: "twitter", .person) == .hidden)
    #expect(book.verdict(folded: "twitter", .organisation) == .unknown)
    #expect(book.verdict(folded: "hill", .place) == .hidden)
    #expect(
      book.shown(["K. Bass", "Twitter", "Karen Bass", "Bo"], .person) == ["Karen Bass", "Bo"])
    #expect(book.entries(withWords: ["bass"], .person).map(\.name) == ["Karen Bass"])
    #expect(book.entries(withWords: ["karen", "bass"], .person).count == 1)
    #expect(book.entries(withWords: ["mayor"], .person).isEmpty)
  }

  @Test func `an empty file and comments alone hide and merge nothing`() throws {
    #expect(try book("").isEmpty)
    #expect(try book("# nothing\n\n").isEmpty)
    #expect(NameBook.empty.shown(["A"], .person) == ["A"])
  }

  @Test(arguments: [
    ("[[person]\nname = 1", "names.toml, line 1: "),
    ("[[human]]\nname = \"A\"", "line 1, “human”: there is no such table; there are [[person]]"),
    ("[person]\nname = \"A\"", "write [[person]] above each person"),
    ("person = [1]", "line 1, “person”: write [[person]]"),
    ("[[person]]\nalso = [\"A\"]", "line 1, [[person]]: it has no name"),
    ("[[person]]\nname = \"\"", "it has no name"),
    ("[[person]]\nname = 3", "it has no name"),
    (
      "[[person]]\nname = \"A\"\nals = []",
      "line 3: there is no key “als”; there are name, also, find"
    ),
    ("[[person]]\nname = \"A\"\nalso = \"B\"", "line 3, “A”, also: write a list"),
    ("[[person]]\nname = \"A\"\nalso = [1]", "“A”, also: a list holds names"),
    (
      "[[person]]\nname = \"A\"\nalso = [\"B\"]\n[[person]]\nname = \"b\"",
      "line 4, [[person]]: “b” stands in another person too"
    ),
    ("[hide]\nhuman = []", "line 2, [hide]: there is no key “human”"),
    ("hide = 1", "line 1, “hide”: write [hide]"),
    (
      "[[person]]\nname = \"A\"\n[hide]\nperson = [\"a\"]",
      "line 4, [hide], person: “a” has an entry too"
    ),
  ])
  func `what can't be right is an error that says where and what to write`(
    text: String, expected: String
  ) {
    #expect(message(text).contains(expected), "\(message(text))")
  }

  @Test func `deep nesting and long input are refused or read, and never crash`() {
    _ = message("a = " + String(repeating: "[", count: 100_000))
    _ = message(String(repeating: "[[person]]\nname = \"A\"\n", count: 1000))
    _ = message(String(repeating: "a.", count: 10_000) + "b = 1")
    _ = message("[[person]]\nname = \"" + String(repeating: "x", count: 10_000) + "\"")
  }
}
