/// Markdown (CommonMark) with YAML, TOML or no front matter. Marks of
/// emphasis, links and headings are taken off; the words stay.
enum MarkdownFormat: ArticleFormat {
  static let name = "markdown"
  static let extensions = ["md", "markdown", "mdown", "mkd"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    ["---\n", "---\r\n", "+++\n", "+++\r\n", "# "].contains { head.starts(with: $0.utf8) }
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let text = TextDecoder.decode(try file.readAll()).text
    var article = Article()
    var bytes = Array(text.utf8)
    if let front = FrontMatter(bytes) {
      ArticleRecord.fill(&article, from: try front.record(), options)
      bytes.removeFirst(front.end)
    }
    var body = MarkdownText(bytes)
    if article.title.isEmpty, let heading = body.takeTitle() {
      article.title = heading
      article.provenance["title"] = "first heading"
    }
    article.text = body.plain(withoutTitle: article.title)
    article.provenance["text"] = "markdown"
    try emit(nil, .success(article))
  }
}
