import TextAnalysis

/// Dates that a page shows to its readers, where it shows them: time elements,
/// elements named for a date, short lines beside the headline.
struct DateElements {
  private let page: HTMLPage
  private let language: String?
  private let order: DayOrder?
  private let headline: HTMLTree.Index?
  /// The elements round the headline: they hold the article, whatever they are called.
  private let frame: Set<HTMLTree.Index>

  init(page: HTMLPage, title: String, language: String?, order: DayOrder?) {
    self.page = page
    self.language = language
    self.order = order
    headline = Self.headline(of: page, title: FoldedText.of(title))
    frame = headline.map { Set(page.tree.ancestors($0)) } ?? []
  }

  /// A date as machines or people read it from an element.
  func date(of index: HTMLTree.Index) -> PartialDate? {
    let text = page.line(index, limit: 400)
    let shown = text.utf8.count < 160 ? day(beforeChange(text)) : nil
    // What is announced to readers as the date of publication beats the attribute,
    // which templates fill with the date of change; and the day they read is theirs
    // where the attribute is in another zone.
    if shown != nil, isAnnounced(text) { return shown }
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      guard let stated = page.tree.attribute(attribute, index).flatMap(day) else { continue }
      return shown.map { stated.isNextTo($0) } ?? false ? shown : stated
    }
    return shown
  }

  private func day(_ text: String) -> PartialDate? {
    guard text.utf8.contains(where: Self.mayBeOfDigit) else { return nil }
    return PublicationDateText.read(text, language: language, order: order).flatMap {
      PageDate.isPlausible($0) ? $0 : nil
    }
  }

  /// Digits of ASCII, and the bytes that those of other scripts begin with.
  private static func mayBeOfDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0xD9, 0xDB, 0xDF].contains(byte) || byte >= 0xE0
  }

  /// A time element: one that is marked as the date of publication or stands near
  /// the headline; any other only when `anywhere`.
  func time(anywhere: Bool = false) -> PageDate.Found? {
    var best: (rank: Int, date: PartialDate)?
    for index in page.tree.elements(.time) {
      guard !isElsewhere(index), !traits(index).contains(.change), let date = date(of: index)
      else { continue }
      let isMarked = traits(index).contains(.published)
      let rank =
        page.tree.has(.pubdate, index) ? 0 : isMarked ? 1 : isBesideHeadline(index) ? 2 : 3
      if rank < best?.rank ?? (anywhere ? 9 : 3) { best = (rank, date) }
    }
    return best.map { .init(date: $0.date, provenance: .timeElement, rule: "time element") }
  }

  /// Whether an element stands near the headline: just above it, or below it with
  /// no more than a standfirst between.
  private func isBesideHeadline(_ index: HTMLTree.Index) -> Bool {
    guard let headline else { return false }
    let end = page.tree.subtree(headline).upperBound
    let between = index < headline ? index..<headline : end..<max(end, index)
    var letters = 0
    for node in between where page.tree.tag(node) == nil { letters += page.textLengths[node] }
    return letters < (index < headline ? 150 : 800)
  }

  /// An element named for a date, near the headline; any other only when `anywhere`.
  func named(anywhere: Bool = false) -> PageDate.Found? {
    var other: PartialDate?
    for index in page.tree.nodes.indices {
      guard page.tree.tag(index) != nil else { continue }
      let traits = traits(index)
      guard traits.contains(.date), !traits.contains(.change), !isElsewhere(index) else { continue }
      let isNear = isBesideHeadline(index)
      guard isNear || anywhere && other == nil, let date = date(of: index) else { continue }
      if isNear, !isOfSite(index) {
        return .init(date: date, provenance: .byline, rule: "class")
      }
      other = date
    }
    return other.map { .init(date: $0, provenance: .byline, rule: "class") }
  }

  /// A short line with a date just before or soon after the headline.
  func besideHeadline() -> PageDate.Found? {
    guard let heading = headline else { return nil }
    let after = firstLine(
      page.tree.subtree(heading).upperBound..<page.tree.nodes.count, within: 700)
    if let after { return .init(date: after, provenance: .byline, rule: "after the headline") }
    let before = firstLine((0..<heading).reversed(), within: 120)
    return before.map { .init(date: $0, provenance: .byline, rule: "before the headline") }
  }

  private static func headline(of page: HTMLPage, title: String) -> HTMLTree.Index? {
    for tag in [HTMLTag.h1, .h2, .h3] where title.utf8.count >= 8 {
      let found = page.tree.elements(tag).first {
        page.textLengths[$0] > 8 && FoldedText.of(page.line($0, limit: 600)) == title
      }
      if let found { return found }
    }
    for tag in [HTMLTag.h1, .h2, .h3] {
      let found = page.tree.elements(tag).first {
        page.textLengths[$0] > 8 && !isElsewhere($0, on: page, frame: [])
      }
      if let found { return found }
    }
    // A template may call the only headline's own frame a teaser.
    let all = page.tree.elements(.h1).filter { page.textLengths[$0] > 8 }
    return all.count == 1 ? all[0] : nil
  }

  private func firstLine(_ nodes: some Sequence<HTMLTree.Index>, within: Int) -> PartialDate? {
    var seen = 0
    for index in nodes where page.tree.tag(index) == nil {
      let bytes = page.tree.text(index).trimmingSpace
      guard !bytes.isEmpty, page.textLengths[index] > 0 else { continue }
      // A long paragraph may open with its date, as newspapers' do.
      let text = String(decoding: bytes.prefix(bytes.count < 100 ? 100 : 40), as: UTF8.self)
      if let date = day(text), !isElsewhere(index), !isInScript(index), !tellsChange(text),
        !isOfSite(index)
      {
        return date
      }
      seen += bytes.count
      if seen > within { return nil }
    }
    return nil
  }

  /// "Published on 30 January 2026", "Veröffentlicht am 30.01.2026", anywhere on
  /// the page, in a short line.
  func announced() -> PageDate.Found? {
    for index in page.tree.nodes.indices where page.tree.tag(index) == nil {
      let bytes = page.tree.text(index).trimmingSpace
      guard (8...200).contains(bytes.count), bytes.contains(where: { (0x30...0x39).contains($0) })
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard isAnnounced(text), let date = day(text), !isElsewhere(index) else { continue }
      return .init(date: date, provenance: .byline, rule: "announced")
    }
    return nil
  }

  /// The one day that short lines and time elements of the page name, when they
  /// name no other.
  func onlyOne() -> PageDate.Found? {
    var only: PartialDate?
    for index in page.tree.nodes.indices {
      let date: PartialDate?
      if page.tree.tag(index) == .time {
        date = self.date(of: index)
      } else {
        let bytes = page.tree.text(index).trimmingSpace
        guard (8...80).contains(bytes.count), bytes.contains(where: { (0x30...0x39).contains($0) })
        else { continue }
        date = day(String(decoding: bytes, as: UTF8.self))
      }
      guard let date, !isElsewhere(index), !isInScript(index) else { continue }
      if let only, only != date { return nil }
      only = date
    }
    return only.map { .init(date: $0, provenance: .byline, rule: "the page's only date") }
  }

  private func isAnnounced(_ text: String) -> Bool {
    let lower = Array(text.lowercased().utf8)
    return Self.announcements.contains { ByteSearch.contains($0, in: lower) }
  }

  private static let announcements = [
    "published", "posted on", "veröffentlicht", "erschienen", "pressemitteilung vom",
    "geschrieben am", "verfasst am",
    "publié le", "mis en ligne", "publicado", "pubblicato", "gepubliceerd", "geplaatst",
    "opublikowan", "опубликован", "gespeichert von", "eingestellt am", "artikel wurde am",
    "beitrag wurde",
  ].map { Array($0.utf8) }

  /// What a line says before it comes to the last change.
  private func beforeChange(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let change = words.firstIndex(where: { tellsChange(String($0)) }) else { return text }
    return words[..<change].joined(separator: " ")
  }

  private func tellsChange(_ text: String) -> Bool {
    let lower = Array(text.lowercased().utf8)
    return Self.changes.contains { ByteSearch.contains($0, in: lower) }
  }

  private static let changes = [
    "updated", "aktualis", "modified", "geändert", "änderung", "mis à jour", "actualizado",
  ].map { Array($0.utf8) }

  /// Whether a line stands in the site's head above the article, where sites show the
  /// day of the visit.
  private func isOfSite(_ index: HTMLTree.Index) -> Bool {
    guard let headline, index < headline else { return false }
    var isInHeader = false
    for ancestor in page.tree.ancestors(index) {
      if frame.contains(ancestor) { break }
      if page.names[ancestor].contains(.change) { return true }
      if page.tree.tag(ancestor) == .header { isInHeader = true }
    }
    return isInHeader && !frame.contains { page.tree.tag($0) == .header }
      && !page.tree.ancestors(index).contains { page.tree.tag($0) == .article }
  }

  private func isInScript(_ index: HTMLTree.Index) -> Bool {
    page.tree.parent(index).flatMap { page.tree.tag($0) }?.isNeverText ?? false
  }

  private func traits(_ index: HTMLTree.Index) -> NameTraits {
    page.names[index].union(page.tree.bytes(of: .itemprop, index).map { NameTraits($0.span) } ?? [])
  }

  /// Inside a part of the page that is about other articles or their comments; a
  /// part that holds half the page's text is its frame, whatever it is called.
  private func isElsewhere(_ index: HTMLTree.Index) -> Bool {
    Self.isElsewhere(index, on: page, frame: frame, headline: headline)
  }

  private static func isElsewhere(
    _ index: HTMLTree.Index, on page: HTMLPage, frame: Set<HTMLTree.Index>,
    headline: HTMLTree.Index? = nil
  ) -> Bool {
    let whole = page.textLengths.first ?? 0
    for ancestor in page.tree.ancestors(index) {
      guard let tag = page.tree.tag(ancestor), tag != .body, tag != .html else { continue }
      if frame.contains(ancestor) { return false }
      if page.textLengths[ancestor] * 2 > whole { return false }
      if tag == .nav || tag == .aside || tag == .footer { return true }
      guard page.names[ancestor].contains(.elsewhere) else { continue }
      if let headline, follows(ancestor, headline, on: page) { continue }
      return true
    }
    return false
  }

  /// Whether an element begins right after the headline: what a template calls a teaser
  /// there is the article's standfirst.
  private static func follows(
    _ element: HTMLTree.Index, _ headline: HTMLTree.Index, on page: HTMLPage
  ) -> Bool {
    let end = page.tree.subtree(headline).upperBound
    guard element >= end, element - end < 200 else { return false }
    var letters = 0
    for node in end..<element where page.tree.tag(node) == nil {
      letters += page.textLengths[node]
      if letters >= 80 { return false }
    }
    return true
  }

  static let publishedWords: Set = ["published", "publish", "entry", "posted", "pubdate"]

  static let articleWords: Set = ["post", "entry", "article", "asset", "story", "news"]

  static let changeWords: Set = [
    "updated", "update", "modified", "modify", "lastmod", "changed", "comment", "comments",
    "copyright", "event", "expires", "lastchanged", "current", "today", "now", "clock",
  ]

  static let dateWords: Set = [
    "date", "dates", "published", "publish", "publishing", "pubdate", "posted", "timestamp",
    "datum", "datetime",
    "byline", "dateline", "fecha", "data", "time", "postdate", "entrydate", "meta", "info",
    "postmeta", "metadata", "postmetadata", "created", "submitted", "authored", "publication",
    "released", "artikeldatum", "datumsangabe",
  ]

  static let elsewhere: Set = [
    "comment", "comments", "related", "sidebar", "footer", "widget", "recommended", "teaser",
    "teasers", "commentlist", "recent", "popular", "latest", "nav", "menu", "copyright",
  ]
}
