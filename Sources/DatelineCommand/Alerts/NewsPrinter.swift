import Dateline

/// New articles of saved searches, one search after the other.
struct NewsPrinter {
  let format: NewsFormat
  let terminal: Terminal
  /// How many are new in all.
  var count = 0
  private var feed: [(search: String, article: IndexedArticle)] = []

  init(format: NewsFormat, terminal: Terminal) {
    self.format = format
    self.terminal = terminal
  }

  /// The news of one search; feeds are printed whole at the end.
  mutating func bytes(_ name: String, _ question: String, _ news: [IndexedArticle]) -> [UInt8] {
    switch format {
    case .text: Array(text(name, news).utf8)
    case .json, .jsonl: news.flatMap { Self.json(name, $0) }
    case .rss, .jsonfeed: keep(name, news)
    }
  }

  private mutating func keep(_ name: String, _ news: [IndexedArticle]) -> [UInt8] {
    feed += news.map { (name, $0) }
    return []
  }

  var end: [UInt8] {
    switch format {
    case .text, .json, .jsonl: []
    case .rss: Array(rss.utf8)
    case .jsonfeed: jsonFeed
    }
  }

  private func text(_ name: String, _ news: [IndexedArticle]) -> String {
    guard !news.isEmpty else { return "" }
    var lines = [
      Style.heading.applied(to: "\(name): \(Count.text(news.count)) new", in: terminal)
    ]
    for article in news {
      let title = article.title.isEmpty ? Printable.text(article.path) : article.title
      lines.append(
        "  " + Style.bold.applied(to: TextWidth.cut(title, to: terminal.width - 2), in: terminal))
      let facts = [article.source, HumanDate.text(article.date), article.id].compactMap { $0 }
      lines.append("  " + facts.joined(separator: " · "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ name: String, _ article: IndexedArticle) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("search")
      json.value(name)
      json.key("id")
      json.value(article.id)
      json.key("title")
      json.value(article.title)
      json.key("date")
      json.value(article.date)
      json.key("source")
      json.value(article.source)
      json.key("url")
      json.value(article.url)
    }
    json.endLine()
    return json.bytes
  }

  /// What a reader of feeds shows of an article.
  private static func beginning(_ article: IndexedArticle) -> String {
    let words = article.text.split(whereSeparator: \.isWhitespace).prefix(60)
    return words.joined(separator: " ")
  }

  /// With what can't stand in an address percent-encoded.
  private static func address(_ url: String) -> String {
    Citation.address(url, without: "<>\"{}\\^`|")
  }

  /// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
  private var jsonFeed: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.value("https://jsonfeed.org/version/1.1")
      json.key("title")
      json.value("Dateline")
      json.key("items")
      json.array { json in
        for (search, article) in feed {
          json.object { json in
            json.key("id")
            json.value(article.id)
            if let url = article.url {
              json.key("url")
              json.value(Self.address(url))
            }
            json.key("title")
            json.value(article.title)
            json.key("content_text")
            json.value(Self.beginning(article))
            if let date = article.date, date.utf8.count == 10 {
              json.key("date_published")
              json.value(date + "T00:00:00Z")
            }
            json.key("tags")
            json.value([search])
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// RSS 2.0 (https://www.rssboard.org/rss-specification).
  private var rss: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel>
      <title>Dateline</title><link>https://dateline.invalid/</link>
      <description>New articles of saved searches</description>

      """
    for (search, article) in feed {
      text += "<item><title>\(Markup.escaped(article.title))</title>"
      if let url = article.url { text += "<link>\(Markup.escaped(Self.address(url)))</link>" }
      text += "<guid isPermaLink=\"false\">\(article.id)</guid>"
      text += "<category>\(Markup.escaped(search))</category>"
      if let date = FeedDate.text(article.date) { text += "<pubDate>\(date)</pubDate>" }
      // A description is HTML, and this is text: escaped once for either.
      let beginning = Markup.escaped(Markup.escaped(Self.beginning(article)))
      text += "<description>\(beginning)</description></item>\n"
    }
    return text + "</channel></rss>\n"
  }
}
