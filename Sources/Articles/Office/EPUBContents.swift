/// The titles of a book's documents, from its table of contents.
enum EPUBContents {
  /// By path in the book; of several places in a document, the first one's.
  static func titles(
    _ parts: PackageParts, book: XMLElement, at bookPath: String
  ) -> [String: String] {
    var titles: [String: String] = [:]
    for item in book.descendants("manifest").flatMap({ $0.all("item") }) {
      guard let link = item[attribute: "href"] else { continue }
      let isNavigation = item[attribute: "properties"]?.split(separator: " ").contains("nav")
      let isNCX = item[attribute: "media-type"] == "application/x-dtbncx+xml"
      guard isNavigation ?? false || isNCX else { continue }
      let contentsPath = path(of: link, from: bookPath)
      guard let contents = parts.xml(contentsPath) else { continue }
      for (link, title) in isNCX ? points(contents) : links(contents) {
        let target = path(of: link, from: contentsPath)
        if titles[target] == nil, !title.isEmpty { titles[target] = title }
      }
    }
    return titles
  }

  /// EPUB 2: `navPoint` within `navPoint`.
  private static func points(_ contents: XMLElement) -> [(link: String, title: String)] {
    var found: [(link: String, title: String)] = []
    var waiting = contents.descendants("navpoint")
    waiting.reverse()
    while let point = waiting.popLast() {
      if let link = point.first("content")?[attribute: "src"],
        let title = point.first("navlabel")?.line
      {
        found.append((link, title))
      }
      waiting.append(contentsOf: point.all("navpoint").reversed())
    }
    return found
  }

  /// EPUB 3: a list of links, as HTML.
  private static func links(_ contents: XMLElement) -> [(link: String, title: String)] {
    let lists = contents.descendants("nav")
    let table = lists.first { $0[attribute: "type"] == "toc" } ?? lists.first ?? contents
    return table.descendants("a").compactMap { link in
      link[attribute: "href"].flatMap { target in link.line.map { (target, $0) } }
    }
  }

  /// The first heading of a document, else what its head calls it.
  static func heading(of page: String) -> String? {
    let root = XMLReader.read(page)
    return ["h1", "h2", "h3", "title"].lazy.compactMap { root.descendants($0).first?.line }.first
  }

  /// A link's path in the book, without fragment. Never leaves the book: it is only
  /// compared with the paths of what is there.
  static func path(of link: String, from base: String) -> String {
    let target = link.prefix { $0 != "#" }
    var parts = base.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(unescaped(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Without percent signs (RFC 3986).
  private static func unescaped(_ part: Substring) -> String {
    guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
    let marked = part.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    let bytes = part.utf8.contains(UInt8(ascii: "=")) ? Array(part.utf8) : marked
    return String(decoding: MailEncoding.quotedPrintable(bytes[...]), as: UTF8.self)
  }
}
