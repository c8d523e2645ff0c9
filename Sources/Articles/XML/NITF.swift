import TextAnalysis

/// NITF (https://iptc.org/standards/nitf/), the news industry's own markup.
enum NITF {
  static func articles(in root: XMLElement) -> [Article] { root.descendants("nitf").map(article) }

  private static func article(_ nitf: XMLElement) -> Article {
    var article = Article()
    let head = nitf.first("head")
    let body = nitf.first("body")
    let opening = body?.first("body.head")
    article.title = opening?.descendants("hl1").first?.line ?? head?.first("title")?.line ?? ""
    article.authors =
      opening?.descendants("byline").first
      .flatMap { ($0.first("person") ?? $0).line }.map(PersonNames.split) ?? []
    article.dateline = opening?.descendants("dateline").first?.line
    article.source =
      opening?.descendants("distributor").first?.line
      ?? head?.descendants("doc.copyright").first?[attribute: "holder"]
    article.record = head?.descendants("doc-id").first?[attribute: "id-string"]
    article.text = (body?.first("body.content")).map { HTMLText.plain($0.markup) } ?? ""
    article.topics = head?.descendants("keyword").compactMap { $0[attribute: "key"] } ?? []
    article.section = head?.descendants("tobject").first?[attribute: "tobject.type"]
    let issued =
      head?.descendants("date.issue").first?[attribute: "norm"]
      ?? opening?.descendants("story.date").first.flatMap { $0[attribute: "norm"] ?? $0.line }
    if let date = issued.flatMap({ PublicationDateText.read($0) }) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "date.issue"
    }
    return article
  }
}
