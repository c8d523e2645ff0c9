import TextAnalysis

/// NewsML-G2 (https://iptc.org/standards/newsml-g2/): news items with their text
/// inside, alone or in a message.
enum NewsML {
  static func articles(in root: XMLElement) -> [Article] {
    root.descendants("newsitem").map { item in
      if item.first("newscomponent") != nil { return NewsML1.article(item) }
      return item.first("text") == nil ? article(item) : ReutersItem.article(item)
    }
  }

  private static func article(_ item: XMLElement) -> Article {
    var article = Article()
    let meta = item.first("contentmeta")
    let about = item.first("itemmeta")
    article.record = item[attribute: "guid"]
    article.title = headline(meta) ?? about?.first("title")?.line ?? ""
    article.authors = byline(meta)
    article.dateline = meta?.first("dateline")?.line
    article.source = about?.first("provider").flatMap {
      $0.first("name")?.line ?? $0[attribute: "literal"] ?? $0[attribute: "qcode"].map(code)
    }
    article.language = (meta?.first("language")?[attribute: "tag"] ?? item[attribute: "lang"])
      .flatMap(LanguageTag.normalised)
    let subjects = meta?.all("subject") ?? []
    article.topics = subjects.filter { !isNamed($0) }.compactMap { $0.first("name")?.line }
    article.people = names(subjects, type: "person")
    article.places = names(subjects, type: "geoarea") ?? names(subjects, type: "place")
    article.organisations = names(subjects, type: "organisation")
    (article.text, article.title) = text(item.first("contentset"), title: article.title)
    if article.text.isEmpty {
      article.text = meta?.all("description").compactMap(\.line).joined(separator: "\n\n") ?? ""
    }
    for stated in [
      about?.first("firstcreated"), about?.first("versioncreated"), meta?.first("contentcreated"),
    ] {
      guard let stated, let date = stated.line.flatMap({ PublicationDateText.read($0) }) else {
        continue
      }
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = stated.name
      break
    }
    return article
  }

  /// The one that is no sub-headline.
  private static func headline(_ meta: XMLElement?) -> String? {
    let all = meta?.all("headline") ?? []
    return (all.first { $0[attribute: "role"]?.lowercased().contains("sub") != true } ?? all.first)?
      .line
  }

  /// Whether a subject is a person, a place or an organisation.
  private static func isNamed(_ subject: XMLElement) -> Bool {
    guard let type = subject[attribute: "type"]?.lowercased() else { return false }
    return ["person", "geoarea", "place", "organisation"].contains { type.hasSuffix($0) }
  }

  /// A code without the scheme that it is from: "nprov:AFP" is AFP.
  private static func code(_ qualified: String) -> String {
    let parts = qualified.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : qualified
  }

  private static func byline(_ meta: XMLElement?) -> [String] {
    if let by = meta?.first("by")?.line { return PersonNames.split(by) }
    return meta?.all("creator").compactMap { $0.first("name")?.line } ?? []
  }

  private static func names(_ subjects: [XMLElement], type: String) -> [String]? {
    let names = subjects.filter { $0[attribute: "type"]?.lowercased().hasSuffix(type) ?? false }
      .compactMap { $0.first("name")?.line }
    return names.isEmpty ? nil : names
  }

  private static func text(_ set: XMLElement?, title: String) -> (String, String) {
    guard let inline = set?.first("inlinexml") else {
      return (set?.first("inlinedata")?.text ?? "", title)
    }
    if let nitf = NITF.articles(in: inline).first {
      return (nitf.text, title.isEmpty ? nitf.title : title)
    }
    return (HTMLText.plain(inline.markup), title)
  }
}
