import TextAnalysis

/// RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), RDF, and Atom
/// (RFC 4287): one article an entry, as tolerant as feed readers are. JSON Feed is
/// read as JSON.
enum FeedFormat: ArticleFormat {
  static let name = "feed"
  static let extensions = ["rss", "atom", "rdf", "xml"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    return start.contains("<rss") || start.contains("<feed") || start.contains("<rdf")
      || start.contains("<channel") || start.hasPrefix("<?xml")
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    let decoded = TextDecoder.decode(bytes, label: HTMLCharset.declared(in: bytes))
    let root = XMLReader.read(decoded.text)
    // NewsML may hold NITF.
    for other in [NewsML.articles, NITF.articles] as [(XMLElement) -> [Article]] {
      let articles = other(root)
      if articles.count == 1 { return try emit(nil, .success(articles[0])) }
      for (index, article) in articles.enumerated() { try emit(index + 1, .success(article)) }
      if !articles.isEmpty { return }
    }
    var entries = root.descendants("item")
    if entries.isEmpty { entries = root.descendants("entry") }
    let channel = root.descendants("channel").first ?? root.descendants("feed").first ?? root
    for (index, entry) in entries.enumerated() {
      try emit(index + 1, .success(article(entry, channel)))
    }
    guard entries.isEmpty else { return }
    if root.descendants("html").first != nil {
      let page = try HTMLPage(bytes, limits: options.limits)
      return try emit(nil, .success(PageArticle.read(page)))
    }
    // An empty feed has no articles, which is no failure.
    if root.children.contains(where: { ["rss", "feed", "rdf", "channel"].contains($0.name) }) {
      return
    }
    throw ArticleError(
      .unknownFormat, "\(file.path) is XML of a kind that is not read: no feed and no news.")
  }

  private static func article(_ entry: XMLElement, _ channel: XMLElement) -> Article {
    var article = Article()
    article.record = (entry.first("guid", "id") ?? entry).line.flatMap {
      entry.first("guid", "id") == nil ? entry[attribute: "about"] : $0
    }
    let titles = entry.all("title")
    article.title =
      (titles.first { $0.prefix != "media" } ?? titles.first)
      .flatMap { TextCleaner.line(HTMLText.plainIfMarkup(plainOrMarkup($0))) } ?? ""
    (article.text, article.provenance["text"]) = text(entry)
    article.url = link(entry)
    article.source =
      entry.first("source")?.first("title")?.line ?? entry.first("source")?.line
      ?? channel.first("title")?.line
    article.section = entry.first("category").flatMap { $0[attribute: "term"] ?? $0.line }
    article.topics = entry.all("category").compactMap {
      $0[attribute: "label"] ?? $0[attribute: "term"] ?? $0.line
    }
    article.language =
      [
        entry.first("language")?.line, entry[attribute: "lang"], channel.first("language")?.line,
        channel[attribute: "lang"],
      ].lazy.compactMap { $0 }.compactMap(LanguageTag.normalised).first
    article.authors = authors(entry)
    for name in ["pubdate", "published", "issued", "date", "created", "updated", "modified"] {
      guard let text = entry.first(name)?.line,
        let date = PublicationDateText.read(text, language: article.language)
      else { continue }
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = name
      break
    }
    return article
  }

  /// The fullest of what an entry carries.
  private static func text(_ entry: XMLElement) -> (String, String?) {
    var best = ("", String?.none)
    for child in entry.children {
      guard
        [
          "encoded", "content", "description", "summary", "body", "fulltext", "fullitem", "html",
          "div",
        ].contains(child.name),
        child.prefix != "media" || child.name == "description"
      else { continue }
      let text = HTMLText.plainIfMarkup(plainOrMarkup(child))
      if text.utf8.count > best.0.utf8.count { best = (text, child.name) }
    }
    return best
  }

  /// Text that is HTML in disguise, or elements that are HTML.
  private static func plainOrMarkup(_ element: XMLElement) -> String {
    element.children.isEmpty ? element.text : element.markup
  }

  private static func link(_ entry: XMLElement) -> String? {
    let links = entry.all("link")
    let alternate = links.first { ($0[attribute: "rel"] ?? "alternate") == "alternate" }
    if let link = alternate.flatMap({ $0[attribute: "href"] ?? $0.line }) { return link }
    if let guid = entry.first("guid"), guid[attribute: "ispermalink"] != "false",
      let text = guid.line, WebAddress.host(of: text) != nil
    {
      return text
    }
    return nil
  }

  private static func authors(_ entry: XMLElement) -> [String] {
    var names: [String] = []
    for child in entry.children where ["author", "creator"].contains(child.name) {
      guard let line = child.first("name")?.line ?? child.line else { continue }
      for name in MailAddress.names(line) where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
