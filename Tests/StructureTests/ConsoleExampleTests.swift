import Testing

@Suite struct ConsoleExampleTests {
  private static func example(_ output: String...) -> ConsoleExample {
    ConsoleExample(command: "a", output: output, lines: 0..<0)
  }

  @Test func `a block is cut at its commands`() {
    let block = MarkdownText.Block(
      language: "console", start: 7, lines: ["$ a b", "one", "", "$ c", "two"])
    #expect(
      ConsoleExample.examples(in: block) == [
        ConsoleExample(command: "a b", output: ["one", ""], lines: 8..<10),
        ConsoleExample(command: "c", output: ["two"], lines: 11..<12),
      ])
  }

  @Test func `output matches as it is, but for times and the last newlines`() {
    #expect(Self.example("2 articles (1.2 ms)", "b", "").matches("2 articles (31 ms)\nb\n"))
    #expect(!Self.example("2 articles (1.2 ms)").matches("3 articles (1.2 ms)\n"))
    #expect(!Self.example("a").matches("a\nb\n"))
    #expect(!Self.example("a", "b").matches("a\n"))
    #expect(!Self.example().matches("a\n"))
  }

  @Test func `what is left out may be anything, in its place`() {
    #expect(Self.example("a", "[…]", "d").matches("a\nb\nc\nd\n"))
    #expect(Self.example("a […] c").matches("a b c\n"))
    #expect(Self.example("a", "[…]").matches("a\nb\n"))
    #expect(!Self.example("a", "[…]", "d").matches("a\nb\nc\n"))
    #expect(!Self.example("a", "[…]", "b", "[…]", "d").matches("a\nc\nd\n"))
    #expect(!Self.example("[…]", "d").matches("a\nd\ne\n"))
  }
}
