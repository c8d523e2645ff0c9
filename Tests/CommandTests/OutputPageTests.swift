import Testing

@testable import Dateline
@testable import DatelineCommand

/// What people see of explanations, names and links.
@Suite struct OutputPageTests {
  private func part(
    _ question: String, _ count: Int?, forms: [(String, Int)] = [],
    parts: [Explanation.Part] = []
  ) -> Explanation.Part {
    Explanation.Part(
      question: question, words: "articles with \(question)", count: count,
      forms: forms.map { .init(word: $0, count: $1) }, parts: parts)
  }

  @Test func `an explanation is a tree with its counts in a column`() {
    let root = part(
      "fires -sea", 7,
      parts: [
        part("fires", 1200, forms: [("fire", 1000), ("fires", 300)]),
        part("-sea", 9, parts: [part("sea", nil)]),
      ])
    let text = ExplanationText(
      explanation: Explanation(root: root, leftOut: 3), interpreted: "articles", terminal: .plain)
    #expect(
      text.lines == [
        "Read as: articles", "      7  fires -sea", "  1,200    fires  fire 1,000, fires 300",
        "      9    -sea", "      –      sea", "  and 3 parts more, not counted",
      ])
  }

  @Test func `a word in the one form that was typed has no list of forms`() {
    let root = part("title:fire", 2, forms: [("fire", 2)])
    let text = ExplanationText(
      explanation: Explanation(root: root, leftOut: 0), interpreted: "x", terminal: .plain)
    #expect(text.lines[1] == "  2  title:fire")
  }

  @Test func `blame names the part and gives what can be pasted into a shell`() {
    let blame = Blame(
      missing: [part("xyzzy", 0)],
      alternatives: [
        .init(question: "O'Brien fire", without: ["xyzzy"], instead: nil, count: 12),
        .init(question: "a AND b", without: ["\"a b\""], instead: "a AND b", count: 3),
      ])
    let lines = BlameText(blame: blame, interpreted: "articles", terminal: .plain).lines
    #expect(
      lines == [
        "There are no articles with xyzzy.", "", "What would be found",
        "  12  'O'\\''Brien fire'  without xyzzy", "   3  'a AND b'  instead of \"a b\"",
      ])
  }

  @Test func `what was just said is not said again`() {
    let blame = Blame(missing: [part("xyzzy", 0)], alternatives: [])
    let text = BlameText(blame: blame, interpreted: "articles with xyzzy", terminal: .plain)
    #expect(text.lines == [])
  }

  @Test func `names that do not fit are counted, and none is cut`() {
    let names = ["Ann Grey", "Bo Li", "Cy Doe"]
    #expect(NameList.text("People", names, width: 40) == "People: Ann Grey, Bo Li, Cy Doe")
    #expect(NameList.text("People", names, width: 28) == "People: Ann Grey and 2 more")
    #expect(NameList.text("People", ["A very long name indeed"], width: 15) == "People: A very…")
  }

  private let linking = Terminal(isTerminal: true, width: 80, hasColour: true, hasLinks: true)

  @Test func `a link's address can't end the control sequence`() {
    let address = Link.address(ofPage: "https://example.org/\u{1B}\\\u{7}a b")
    #expect(address == "https://example.org/%1B%5C%07a%20b")
    #expect(
      Link.applied(to: "x", leadingTo: address, in: linking)
        == "\u{1B}]8;;https://example.org/%1B%5C%07a%20b\u{1B}\\x\u{1B}]8;;\u{1B}\\")
  }

  @Test func `only web pages and absolute files are led to, and only on a terminal`() {
    #expect(Link.address(ofPage: "javascript:alert(1)") == nil)
    #expect(Link.address(ofFile: "a.txt") == nil)
    #expect(Link.address(ofFile: "/a b.txt")?.hasSuffix("/a%20b.txt") == true)
    #expect(Link.applied(to: "x", leadingTo: "https://example.org", in: .plain) == "x")
  }

  @Test func `a file's name can't move the cursor`() {
    var article = IndexedArticle()
    article.id = "id"
    article.path = "a\u{1B}[2J\u{9B}b.txt"
    let line = ArticlePlace(article: article, file: "a", terminal: .plain).line
    #expect(line == "id  a?[2J?b.txt")
  }
}
