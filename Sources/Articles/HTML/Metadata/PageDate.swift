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
  }

  private let page: HTMLPage
  private let language: String?

  static func read(_ page: HTMLPage, language: String?) -> Found? {
    let rules = PageDate(page: page, language: language)
    let address = rules.address()
    let stated =
      rules.data("datePublished") ?? rules.head() ?? rules.microdata()
    if let stated {
      // Machines' dates are often in UTC; the address has the day that readers saw.
      if let address,
        abs(address.date.firstDay.daysSince1970 - stated.date.firstDay.daysSince1970) == 1
      {
        return address
      }
      return stated
    }
    let elements = DateElements(page: page, language: language)
    return address ?? elements.time() ?? rules.data("dateCreated") ?? elements.named()
      ?? elements.besideHeadline() ?? elements.announced() ?? elements.onlyOne()
      ?? rules.inTitle() ?? rules.monthOfAddress()
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
    "shareaholic:article_published_time", "dcterms.date", "dc.date", "date", "created",
    "article:created_time", "datecreated",
  ]

  private func head() -> Found? {
    for name in Self.metaNames {
      guard let text = page.meta.first([name]),
        let date = PublicationDateText.read(text, language: language), Self.isPlausible(date)
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
      if let date = DateElements(page: page, language: language).date(of: index) {
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
      let date = PublicationDateText.read(title, language: language), Self.isPlausible(date)
    else { return nil }
    return Found(date: date, provenance: .byline, rule: "title")
  }

  private func monthOfAddress() -> Found? {
    inAddress().map { Found(date: $0, provenance: .address, rule: "address") }
  }
}
