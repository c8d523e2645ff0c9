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

  @Test func `lines of progress and times don't matter, counts do`() {
    let shown = Self.example("3 articles in index (1 files, 0.1 s)", "{\"took_ms\":1.5}")
    let slow = "2 files · 1 articles · 0/s · 0.0 MB/s\n"
    #expect(shown.matches(slow + "3 articles in index (1 files, 41.0 s)\n{\"took_ms\":20}\n"))
    #expect(!shown.matches("3 articles in index (2 files, 0.1 s)\n{\"took_ms\":1.5}\n"))
  }

  @Test func `recorded output keeps the empty line before the next command`() {
    #expect(Self.example("a", "").recording("b\nc\n\n") == ["b", "c", ""])
    #expect(Self.example("a").recording("b\n") == ["b"])
    #expect(Self.example("").recording("") == [""])
  }
}
