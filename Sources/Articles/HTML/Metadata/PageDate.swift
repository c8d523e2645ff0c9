import TextAnalysis

/// The day a page was published, from the most deliberate statement down: data
/// for machines, head, microdata, the address, time elements, the byline, a date
/// beside the headline. Dates of change, of comments and of other articles don't
/// count; a page that doesn't say has no date.
struct PageDate {
  struct Found {
    var date: PartialDate
    var provenance: PublicationDate.Provenance
    var rule: String
    /// Stated with a time in UTC, which may be the day before or after the readers'.
    var isUTC = false
  }

  private let page: HTMLPage
  private let elements: DateElements
  private let language: String?
  private let order: DayOrder?

  static func read(_ page: HTMLPage, title: String, language: String?) -> Found? {
    let order = PageDayOrder.read(page, language: language)
    let elements = DateElements(page: page, title: title, language: language, order: order)
    let rules = PageDate(page: page, elements: elements, language: language, order: order)
    let address = rules.address()
    if let stated = rules.data("datePublished") ?? rules.head(Self.metaNames) ?? rules.microdata() {
      return rules.inReadersZone(stated, address)
    }
    let shown =
      address ?? elements.time() ?? rules.data("dateCreated") ?? elements.named()
      ?? elements.besideHeadline()
    return shown ?? rules.head(Self.looseNames) ?? elements.time(anywhere: true)
      ?? elements.named(anywhere: true) ?? elements.announced() ?? elements.onlyOne()
      ?? rules.inTitle() ?? rules.monthOfAddress()
  }

  /// Machines' dates are often in UTC. When the page shows, or its address has, the
  /// day before or after, that is the day its readers saw.
  private func inReadersZone(_ stated: Found, _ address: Found?) -> Found {
    guard stated.isUTC else { return stated }
    let shown =
      [address] + [head(Self.metaNames, ofZone: .local)]
      + [elements.time(), elements.named(), elements.besideHeadline()]
    return shown.compactMap { $0 }
      .first { $0.date == stated.date || $0.date.isNextTo(stated.date) } ?? stated
  }

  private func data(_ name: String) -> Found? {
    for object in page.data.articles + page.data.all {
      guard let value = object[name],
        let date = RecordValue.date(value, language: language, order: order)
      else { continue }
      return Found(
        date: date, provenance: .jsonLD, rule: "json-ld \(name)",
        isUTC: RecordValue.line(value).map { TimeZoneMark($0) == .utc } ?? false)
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
  ]

  /// Names that may as well mean the day of the last change.
  private static let looseNames = [
    "dcterms.date", "dc.date", "date", "created", "article:created_time", "datecreated",
  ]

  private func head(_ names: [String], ofZone zone: TimeZoneMark? = nil) -> Found? {
    for name in names {
      guard let text = page.meta.first([name]),
        let date = PublicationDateText.read(text, language: language, order: order),
        Self.isPlausible(date)
      else { continue }
      let mark = TimeZoneMark(text)
      guard zone == nil || mark == zone else { continue }
      return Found(
        date: date, provenance: .metaTag, rule: "meta \(name)", isUTC: mark == .utc)
    }
    return nil
  }

  private func microdata() -> Found? {
    for index in page.tree.nodes.indices {
      guard let names = page.tree.attribute(.itemprop, index)?.lowercased(),
        names.contains("datepublished")
      else { continue }
      if let date = elements.date(of: index) {
        return Found(date: date, provenance: .metaTag, rule: "itemprop datePublished")
      }
    }
    return nil
  }

  /// A full day that may be one of publication.
  static func isPlausible(_ date: PartialDate) -> Bool {
    (1700...2100).contains(date.year) && date.precision == .day
  }

  private func inAddress() -> PartialDate? {
    page.address.flatMap(WebAddress.path).flatMap { FileNameDate.read(path: String($0)) }
  }

  private func address() -> Found? {
    guard let date = inAddress(), date.precision == .day else { return nil }
    return Found(date: date, provenance: .address, rule: "address")
  }

  /// "30.01.2026 | Rally in Los Angeles"
  private func inTitle() -> Found? {
    guard let title = page.meta.first(["og:title", "title"]),
      let date = PublicationDateText.read(title, language: language, order: order),
      Self.isPlausible(date)
    else { return nil }
    return Found(date: date, provenance: .byline, rule: "title")
  }

  private func monthOfAddress() -> Found? {
    inAddress().map { Found(date: $0, provenance: .address, rule: "address") }
  }
}

extension PartialDate {
  /// Whether two days follow each other, as those of one moment in two zones may.
  func isNextTo(_ other: PartialDate) -> Bool {
    abs(firstDay.daysSince1970 - other.firstDay.daysSince1970) == 1
  }
}
