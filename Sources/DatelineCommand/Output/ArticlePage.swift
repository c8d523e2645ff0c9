import Dateline

/// One whole article for a person to read.
struct ArticlePage {
  let article: IndexedArticle
  /// What is marked in the text, in UTF-8 bytes.
  let marks: [Range<Int>]
  /// Where its file lies.
  let file: String
  let terminal: Terminal

  var text: String {
    var lines = Paragraph.wrapped(
      article.title.isEmpty ? Printable.text(article.path) : article.title, to: terminal.width
    ).map { Style.bold.applied(to: $0, in: terminal) }
    let facts = [
      article.source, HumanDate.text(article.date), article.authors.joined(separator: ", "),
      article.section,
    ].compactMap { $0 }.filter { !$0.isEmpty }
    if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
    if let url = article.url {
      let address = Link.address(ofPage: url)
      lines.append(Link.applied(to: url, leadingTo: address, in: terminal))
    }
    lines.append("")
    lines += paragraphs
    for (label, names) in [
      ("People", article.people), ("Places", article.places.map(\.name)),
      ("Organisations", article.organisations), ("Topics", article.topics),
    ] where !names.isEmpty {
      lines += Paragraph.wrapped("\(label): \(names.joined(separator: ", "))", to: terminal.width)
        .map { Style.dim.applied(to: $0, in: terminal) }
    }
    lines.append(ArticlePlace(article: article, file: file, terminal: terminal).line)
    return lines.joined(separator: "\n") + "\n"
  }

  private var paragraphs: [String] {
    let bytes = Array(article.text.utf8)
    var lines: [String] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start {
        let own = marks.filter { $0.overlaps(start..<end) }
          .map { $0.clamped(to: start..<end) }.map { $0.lowerBound - start..<$0.upperBound - start }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        lines += MarkedText(text: text, marks: own).wrapped(to: terminal.width, in: terminal)
        lines.append("")
      }
      start = end + 1
    }
    return lines
  }
}
