import TextAnalysis

/// NITF (https://iptc.org/standards/nitf/), the news industry's own markup, as agencies
/// send it and as newspapers' archives are kept.
enum NITF {
  static func articles(in root: XMLElement) -> [Article] { root.descendants("nitf").map(article) }

  private static func article(_ nitf: XMLElement) -> Article {
    var article = Article()
    let head = nitf.first("head")
    let body = nitf.first("body")
    let opening = body?.first("body.head")
    let publication = head?.descendants("pubdata").first
    article.title = opening?.descendants("hl1").first?.line ?? head?.first("title")?.line ?? ""
    article.authors = authors(opening)
    article.dateline = opening?.descendants("dateline").first.flatMap(dateline)
    article.source =
      publication?[attribute: "name"] ?? opening?.descendants("distributor").first?.line
      ?? head?.descendants("doc.copyright").first?[attribute: "holder"]
    article.record = head?.descendants("doc-id").first?[attribute: "id-string"]
    article.url = publication?[attribute: "ex-ref"]
    article.language = nitf[attribute: "lang"].flatMap(LanguageTag.normalised)
    article.text = text(body?.first("body.content"))
    if article.text.isEmpty { article.text = text(opening?.descendants("abstract").first) }
    article.section = section(head)
    identify(&article, head)
    (article.published, article.provenance["date"]) = date(head, opening)
    return article
  }

  /// Of several bylines the one that was printed; without what the writers are.
  private static func authors(_ opening: XMLElement?) -> [String] {
    let bylines = opening?.descendants("byline") ?? []
    let printed = bylines.first { $0[attribute: "class"]?.hasPrefix("normalized") != true }
    guard let byline = printed ?? bylines.first else { return [] }
    let people = byline.descendants("person").compactMap(\.line)
    if !people.isEmpty { return people.flatMap(PersonNames.split) }
    return byline.without("byttl").line.map(PersonNames.split) ?? []
  }

  /// Place and day of "<location>Laguna</location><story.date>Oct. 13</story.date>".
  private static func dateline(_ element: XMLElement) -> String? {
    guard let place = element.first("location")?.line,
      let day = element.first("story.date")?.line, !element.hasOwnText
    else { return element.line }
    return place + ", " + day
  }

  /// A lead that is also set apart is read once; what made or measures a picture is none
  /// of the text.
  private static func text(_ content: XMLElement?) -> String {
    guard var content else { return "" }
    let blocks = content.all("block")
    let whole = blocks.first { $0[attribute: "class"] == "full_text" }
    if let whole, blocks.contains(where: { $0[attribute: "class"] == "lead_paragraph" }) {
      content = whole
    }
    return HTMLText.plain(
      content.without("media-producer", "media-metadata", "media-object").markup)
  }

  private static func section(_ head: XMLElement?) -> String? {
    let told = head?.all("meta").first { $0[attribute: "name"] == "online_sections" }
    return told?[attribute: "content"]
      ?? head?.descendants("pubdata").first?[attribute: "position.section"]
      ?? head?.descendants("tobject").first?[attribute: "tobject.type"]
  }

  /// Whom and what indexers found in it, and its keywords.
  private static func identify(_ article: inout Article, _ head: XMLElement?) {
    guard let head else { return }
    article.topics = head.descendants("keyword").compactMap { $0[attribute: "key"] }
    for subject in head.descendants("tobject.subject") {
      article.topics += ["type", "matter", "detail"].compactMap {
        subject[attribute: "tobject.subject." + $0]
      }
    }
    guard let content = head.descendants("identified-content").first else { return }
    article.topics += content.all("classifier").filter {
      $0[attribute: "type"].map { $0.hasSuffix("descriptor") } ?? true
    }.compactMap { $0.line ?? $0[attribute: "value"] }
    article.people = list(content.all("person").compactMap(\.line).map(IndexedName.straight))
    article.places = list(content.all("location").compactMap(\.line).map(IndexedName.bare))
    article.organisations = list(
      content.all("org").compactMap { $0.line ?? $0[attribute: "value"] })
  }

  private static func list(_ names: [String]) -> [String]? {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    return names.isEmpty ? nil : names
  }

  /// The day of issue before that of the print, and both before when it may be used.
  private static func date(
    _ head: XMLElement?, _ opening: XMLElement?
  ) -> (PublicationDate?, String?) {
    let told: [(String, String?)] = [
      ("date.issue", head?.descendants("date.issue").first?[attribute: "norm"]),
      ("pubdata", head?.descendants("pubdata").first?[attribute: "date.publication"]),
      (
        "story.date",
        opening?.descendants("story.date").first.flatMap { $0[attribute: "norm"] ?? $0.line }
      ),
      ("date.release", head?.descendants("date.release").first?[attribute: "norm"]),
    ]
    for (name, text) in told {
      guard let text, let date = PublicationDateText.read(text) else { continue }
      return (PublicationDate(date: date, provenance: .field), name)
    }
    return (nil, nil)
  }
}

/// A name as indexers write it.
enum IndexedName {
  /// "Lind, Bo (Director)" is Bo Lind.
  static func straight(_ text: String) -> String {
    let parts = bare(text).split(separator: ",", maxSplits: 1).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard parts.count == 2 else { return bare(text) }
    var given = parts[1].split(separator: " ").map { $0.last == "," ? $0.dropLast() : $0 }
    // "King, Martin Luther, Jr."
    let suffix = given.last.flatMap {
      suffixes.contains($0.lowercased().filter { $0 != "." }) ? $0 : nil
    }
    if suffix != nil { given.removeLast() }
    guard !given.isEmpty else { return bare(text) }
    return (given + [Substring(parts[0])] + (suffix.map { [$0] } ?? [])).joined(separator: " ")
  }

  private static let suffixes: Set = ["jr", "sr", "ii", "iii", "iv"]

  /// Without what stands behind it in brackets: "Laguna (Calif)".
  static func bare(_ text: String) -> String {
    let name = text.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
    return name.isEmpty ? text : name
  }
}
