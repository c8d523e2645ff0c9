import TextAnalysis

/// The day a page was published, from the most deliberate statement down: data
/// for machines, head, microdata, time elements, the byline, the address. Dates
/// of change, of comments and of other articles don't count; a page that doesn't
/// say has no date.
struct PageDate {
  struct Found {
    var date: PartialDate
    var provenance: PublicationDate.Provenance
    var rule: String
  }

  private let page: HTMLPage
  private let language: String?

  static func read(_ page: HTMLPage, language: String?) -> Found? {
    let rules = PageDate(page: page, language: language)
    return rules.data("datePublished") ?? rules.head() ?? rules.microdata() ?? rules.address()
      ?? rules.timeElement() ?? rules.data("dateCreated") ?? rules.named() ?? rules.nearTitle()
  }

  private func data(_ name: String) -> Found? {
    for object in page.data.articles + page.data.all {
      if let date = object[name].flatMap({ RecordValue.date($0, language: language) }) {
        return Found(date: date, provenance: .jsonLD, rule: "json-ld \(name)")
      }
    }
    return nil
  }

  private static let metaNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "published_time", "publishdate", "publish-date", "publish_date",
    "published-date", "publication_date", "publication-date", "pubdate", "parsely-pub-date",
    "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created",
    "dc.created", "dc.issued", "article.published", "article.created", "article_date_original",
    "cxenseparse:recs:publishtime", "bt:pubdate", "ptime", "pdate", "originalpublicationdate",
    "citation_publication_date", "citation_date", "rnews:datepublished",
    "shareaholic:article_published_time",
    "dcterms.date", "dc.date", "date", "created", "article:created_time", "datecreated",
    "last-published",
  ]

  private func head() -> Found? {
    for name in Self.metaNames {
      guard let text = page.meta.first([name]),
        let date = PublicationDateText.read(text, language: language), isPlausible(date)
      else { continue }
      return Found(date: date, provenance: .metaTag, rule: "meta \(name)")
    }
    return nil
  }

  private func microdata() -> Found? {
    for index in page.tree.nodes.indices {
      guard let names = page.tree.attribute(.itemprop, index)?.lowercased(),
        names.contains("datepublished")
      else { continue }
      if let date = date(of: index) {
        return Found(date: date, provenance: .metaTag, rule: "itemprop datePublished")
      }
    }
    return nil
  }

  /// A date as machines or people read it from an element.
  private func date(of index: HTMLTree.Index) -> PartialDate? {
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      if let text = page.tree.attribute(attribute, index),
        let date = PublicationDateText.read(text, language: language), isPlausible(date)
      {
        return date
      }
    }
    let text = page.line(index, limit: 200)
    guard text.utf8.count < 150 else { return nil }
    return PublicationDateText.read(text, language: language).flatMap { isPlausible($0) ? $0 : nil }
  }

  /// No page was published before the web, though it may show older articles.
  private func isPlausible(_ date: PartialDate) -> Bool {
    (1700...2100).contains(date.year) && date.precision == .day
  }

  private func address() -> Found? {
    guard let path = page.address.flatMap(WebAddress.path) else { return nil }
    guard let date = FileNameDate.read(path: String(path)), date.precision == .day else {
      return nil
    }
    return Found(date: date, provenance: .address, rule: "address")
  }

  private func timeElement() -> Found? {
    var best: (rank: Int, date: PartialDate)?
    for index in page.tree.elements(.time) {
      let words = names(index)
      guard !isElsewhere(index), words.isDisjoint(with: Self.changeWords),
        let date = date(of: index)
      else { continue }
      var rank = 2
      if page.tree.has(.pubdate, index) {
        rank = 0
      } else if !words.isDisjoint(with: ["published", "publish", "entry", "posted", "pubdate"]) {
        rank = 1
      }
      if rank < best?.rank ?? 9 { best = (rank, date) }
    }
    return best.map { Found(date: $0.date, provenance: .timeElement, rule: "time element") }
  }

  private func named() -> Found? {
    for index in page.tree.nodes.indices {
      guard page.tree.tag(index) != nil else { continue }
      let words = names(index)
      guard !words.isDisjoint(with: Self.dateWords), words.isDisjoint(with: Self.changeWords),
        !isElsewhere(index), let date = date(of: index)
      else { continue }
      return Found(date: date, provenance: .byline, rule: "class")
    }
    return nil
  }

  /// A short line with a date soon after the headline.
  private func nearTitle() -> Found? {
    guard let heading = page.tree.elements(.h1).first(where: { _ in true }) else { return nil }
    var seen = 0
    for index in page.tree.subtree(heading).upperBound..<page.tree.nodes.count {
      guard page.tree.tag(index) == nil else { continue }
      let bytes = page.tree.text(index).trimmingSpace
      guard !bytes.isEmpty else { continue }
      seen += bytes.count
      if bytes.count < 100,
        let date = PublicationDateText.read(
          String(decoding: bytes, as: UTF8.self), language: language),
        isPlausible(date), !isElsewhere(index)
      {
        return Found(date: date, provenance: .byline, rule: "near the headline")
      }
      if seen > 600 { break }
    }
    return nil
  }

  private func names(_ index: HTMLTree.Index) -> Set<String> {
    var words: Set<String> = []
    for attribute in [HTMLAttribute.class, .id, .itemprop] {
      if let bytes = page.tree.bytes(of: attribute, index) {
        words.formUnion(NameWords.split(bytes))
      }
    }
    return words
  }

  private static let changeWords: Set = [
    "updated", "update", "modified", "modify", "lastmod", "changed", "comment", "comments",
    "copyright", "event", "expires",
  ]

  private static let dateWords: Set = [
    "date", "published", "publish", "pubdate", "posted", "timestamp", "datum", "datetime",
    "byline", "dateline", "fecha", "data", "time", "postdate", "entrydate", "meta", "info",
    "postmeta", "created",
  ]

  /// Inside a part of the page that is about other articles or their comments.
  private func isElsewhere(_ index: HTMLTree.Index) -> Bool {
    for ancestor in page.tree.ancestors(index) {
      guard let tag = page.tree.tag(ancestor) else { continue }
      if tag == .nav || tag == .aside || tag == .footer { return true }
      let words = names(ancestor)
      if !words.isDisjoint(with: Self.elsewhere), tag != .body, tag != .html { return true }
    }
    return false
  }

  private static let elsewhere: Set = [
    "comment", "comments", "related", "sidebar", "footer", "widget", "recommended", "teaser",
    "teasers", "commentlist", "recent", "popular", "latest", "nav", "menu",
  ]
}
