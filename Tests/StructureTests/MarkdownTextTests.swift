import Testing

@Suite struct MarkdownTextTests {
  private static let document = MarkdownText(
    SourceText(
      path: "docs/a.md",
      text: """
        # One `Sources/A`

        See [b](b.md#part), [top](../README.md), [here](#one) and [x](https://example.org/a).

        ```console
        $ echo [c](d)
        # no heading
        ```
        """))

  @Test func `links are paths from the top, without other sites and parts of the page`() {
    #expect(Self.document.links == ["docs/b.md", "README.md"])
  }

  @Test func `a block is no prose`() {
    #expect(Self.document.headings == ["# One `Sources/A`"])
    let lines = ["$ echo [c](d)", "# no heading"]
    #expect(Self.document.blocks == [.init(language: "console", start: 5, lines: lines)])
  }
}
