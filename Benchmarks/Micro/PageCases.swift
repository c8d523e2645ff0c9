import Articles
import FoundationEssentials

/// A saved web page: reading it, with the open file in the system's memory.
enum PageCases {
  /// The page is written to `folder`.
  static func all(_ sample: Sample, in folder: String) throws -> [Benchmark] {
    let page = Self.page(String(decoding: sample.bytes.prefix(10_000), as: UTF8.self))
    let path = folder + "/page.html"
    try Data(page.utf8).write(to: URL(filePath: path))
    return [
      Benchmark("reading a page, \(sample.name)", .bytes(page.utf8.count)) {
        var length = 0
        var reader = ArticleReader()
        try? reader.read(path: path) { _, result in
          if case .success(let article) = result { length += article.text.utf8.count }
        }
        return length
      }
    ]
  }

  /// The text as paragraphs of a page that has what pages have around them.
  private static func page(_ text: String) -> String {
    let links = (1...200).map { "<li><a href=\"/section/\($0)\">Section \($0)</a></li>" }
    let paragraphs = text.split(separator: "\n\n").map { "<p>\($0)</p>" }
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>The plan for the harbour</title>
      <meta property="article:published_time" content="2026-01-30T08:00:00Z">
      <style>body { margin: 0 }</style><script>var page = {"id": 1};</script></head><body>
      <nav><ul>\(links.joined(separator: "\n"))</ul></nav>
      <article><h1>The plan for the harbour</h1>\(paragraphs.joined(separator: "\n"))</article>
      <aside><ul>\(links.joined(separator: "\n"))</ul></aside>
      <footer>All rights reserved</footer></body></html>
      """
  }
}
