/// The headline of a page, without the name of its site.
struct PageTitle {
  struct Found: Equatable {
    var text: String
    var rule: String
  }

  private let page: HTMLPage
  private let siteNames: Set<String>

  static func read(_ page: HTMLPage, source: String?) -> Found {
    PageTitle(page, source: source).found()
  }

  private init(_ page: HTMLPage, source: String?) {
    self.page = page
    var names: Set<String> = []
    let declared = [
      source, page.meta.first(["og:site_name"]), page.meta.first(["application-name"]),
    ]
    for name in declared.compactMap({ $0 }) { names.insert(FoldedText.of(name)) }
    siteNames = names.filter { !$0.isEmpty }
  }

  private func found() -> Found {
    let headings = self.headings()
    let declared = self.declared()
    for candidate in declared {
      // The page shows the headline; what its head says may carry more.
      if let heading = headings.first(where: { isPart($0, of: candidate.text) }) {
        return Found(text: heading, rule: "heading in \(candidate.rule)")
      }
    }
    for candidate in declared {
      let text = withoutSite(candidate.text)
      if !text.isEmpty, !siteNames.contains(FoldedText.of(text)) {
        return Found(text: text, rule: candidate.rule)
      }
    }
    if let heading = headings.first { return Found(text: heading, rule: "h1") }
    return declared.first ?? Found(text: "", rule: "none")
  }

  /// Titles in the head and data, the ones meant for readers first.
  private func declared() -> [Found] {
    var list: [Found] = []
    for object in page.data.articles.prefix(3) {
      if let text = object["headline"].flatMap(RecordValue.line) {
        list.append(
          Found(text: TextCleaner.line(HTMLEntities.decoded(text)), rule: "json-ld headline"))
      }
    }
    for name in [
      "og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title",
      "sailthru.title", "headline", "title",
    ] {
      if let text = page.meta.first([name]) {
        list.append(Found(text: TextCleaner.line(HTMLEntities.decoded(text)), rule: "meta \(name)"))
      }
    }
    if let index = page.tree.elements(.title).first(where: { _ in true }) {
      let text = page.line(index)
      if !text.isEmpty { list.append(Found(text: text, rule: "title element")) }
    }
    return list
  }

  private func headings() -> [String] {
    var list: [String] = []
    for tag in [HTMLTag.h1, .h2] {
      for index in page.tree.elements(tag) {
        let text = page.line(index, limit: 600)
        if text.utf8.count > 3, list.count < 30 { list.append(text) }
      }
    }
    return list
  }

  /// Whether a heading is the declared title, or the title without its site's name.
  private func isPart(_ heading: String, of title: String) -> Bool {
    let (part, whole) = (FoldedText.of(heading), FoldedText.of(title))
    guard !part.isEmpty, !siteNames.contains(part) else { return false }
    if part == whole { return true }
    guard part.utf8.count >= 8, whole.hasPrefix(part) || whole.hasSuffix(part) else { return false }
    return part.utf8.count * 10 >= whole.utf8.count * 3
  }

  private static let separators = [
    " | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · ", " • ", " › ", " ‹ ", " ~ ", " / ",
  ]

  /// Takes the site's name off either end.
  private func withoutSite(_ title: String) -> String {
    var best = title
    for separator in Self.separators {
      guard let range = Self.lastRange(of: separator, in: title) else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      if isSite(tail)
        || (separator != " - " && separator != " / " && head.utf8.count > tail.utf8.count)
      {
        best = head
        break
      }
      if let first = Self.firstRange(of: separator, in: title),
        isSite(String(title[..<first.lowerBound]))
      {
        best = String(title[first.upperBound...])
        break
      }
      if separator == " - ", head.utf8.count >= 20, head.utf8.count > tail.utf8.count * 2 {
        best = head
        break
      }
    }
    return TextCleaner.line(best)
  }

  private func isSite(_ text: String) -> Bool {
    let folded = FoldedText.of(text)
    guard !folded.isEmpty else { return true }
    if siteNames.contains(folded) { return true }
    guard let host = page.host else { return false }
    let name = FoldedText.of(host.split(separator: ".").dropLast().joined())
    return name.utf8.count >= 3
      && (folded == name || folded.hasPrefix(name) || name.hasPrefix(folded))
  }

  private static func lastRange(of word: String, in text: String) -> Range<String.Index>? {
    ranges(of: word, in: text).last
  }

  private static func firstRange(of word: String, in text: String) -> Range<String.Index>? {
    ranges(of: word, in: text).first
  }

  /// Titles are short; this is no search for long texts.
  private static func ranges(of word: String, in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    let letters = Array(word.utf8)
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text.utf8[index...]
      if rest.starts(with: letters) {
        let end = text.utf8.index(index, offsetBy: letters.count)
        found.append(index..<end)
      }
      index = text.index(after: index)
    }
    return found
  }
}
