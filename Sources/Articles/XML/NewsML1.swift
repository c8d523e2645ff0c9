import TextAnalysis

/// NewsML 1 (https://iptc.org/standards/newsml-1/), NewsML-G2's elder: what agencies sent
/// from 2000 on.
enum NewsML1 {
  static func article(_ item: XMLElement) -> Article {
    var article = Article()
    let about = item.first("identification")?.first("newsidentifier")
    let management = item.first("newsmanagement")
    let lines = item.descendants("newslines").first
    article.record = about?.first("publicidentifier")?.line ?? about?.first("newsitemid")?.line
    article.title = lines?.first("headline")?.line ?? ""
    article.authors = lines?.first("byline")?.line.map(PersonNames.split) ?? []
    article.dateline = lines?.first("dateline")?.line
    article.source = formalName(item, "provider") ?? about?.first("providerid")?.line
    article.language =
      [item.descendants("language").first?[attribute: "formalname"], item[attribute: "lang"]]
      .lazy.compactMap { $0 }.compactMap(LanguageTag.normalised).first
    article.topics = lines?.all("keywordline").compactMap(\.line) ?? []
    article.text = item.descendants("datacontent").lazy.map(text).first { !$0.isEmpty } ?? ""
    for (name, stated) in [
      ("FirstCreated", management?.first("firstcreated")?.line),
      ("DateId", about?.first("dateid")?.line),
      ("ThisRevisionCreated", management?.first("thisrevisioncreated")?.line),
    ] {
      guard let date = stated.flatMap({ PublicationDateText.read($0) }) else { continue }
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = name
      break
    }
    return article
  }

  private static func formalName(_ item: XMLElement, _ role: String) -> String? {
    item.descendants(role).first?.descendants("party").first?[attribute: "formalname"]
  }

  /// NITF, elements of HTML, or plain text.
  private static func text(_ content: XMLElement) -> String {
    if let nitf = NITF.articles(in: content).first { return nitf.text }
    return content.children.isEmpty ? content.text : HTMLText.plain(content.markup)
  }
}

/// An item of Reuters' corpora of 1996 to 1997 (Lewis et al., "RCV1", 2004): headline and
/// text directly below it.
enum ReutersItem {
  static func article(_ item: XMLElement) -> Article {
    var article = Article()
    article.record = item[attribute: "itemid"]
    article.title = item.first("headline")?.line ?? item.first("title")?.line ?? ""
    article.authors = item.first("byline")?.line.map(PersonNames.split) ?? []
    article.dateline = item.first("dateline")?.line
    article.language = item[attribute: "lang"].flatMap(LanguageTag.normalised)
    article.text = item.first("text").map { HTMLText.plain($0.markup) } ?? ""
    let metadata = item.first("metadata")
    func told(_ name: String) -> String? {
      metadata?.all("dc").first { $0[attribute: "element"]?.hasSuffix(name) ?? false }?[
        attribute: "value"]
    }
    article.source = told("publisher")
    article.topics =
      metadata?.all("codes").filter { $0[attribute: "class"]?.contains("topics") ?? false }
      .flatMap { $0.all("code").compactMap { $0[attribute: "code"] } } ?? []
    let day = item[attribute: "date"] ?? told("date.created")
    if let date = day.flatMap({ PublicationDateText.read($0) }) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "date"
    }
    return article
  }
}
