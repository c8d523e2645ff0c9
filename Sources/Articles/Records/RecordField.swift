/// The fields of an article and the names that records give them: schema.org's
/// (https://schema.org/NewsArticle), Dublin Core's, and the plain ones of
/// exports, front matter and header blocks. One row a field, best name first.
enum RecordField: Int, CaseIterable {
  case record, title, text, published, authors, source, url, section, language
  case topics, people, places, organisations, dateline

  /// What people call it.
  var displayName: String { self == .published ? "date" : "\(self)" }

  /// Compared without case, hyphens, underscores, spaces and prefixes like "dc:".
  var names: [String] {
    switch self {
    case .record: ["id", "_id", "guid", "identifier", "docid", "docno", "articleid", "uid"]
    case .title: ["headline", "title", "headlines", "head", "hl1", "subject", "name"]
    case .text:
      [
        "articlebody", "fulltext", "body", "text", "content", "contenttext", "bodytext",
        "maintext", "story", "article", "contenthtml", "bodyhtml", "bodyxhtml", "html", "bodies",
        "description", "abstract", "summary", "lead", "excerpt",
      ]
    case .published:
      [
        "datepublished", "datetimepublished", "published", "publishedat", "publisheddate",
        "publicationdate", "publishdate", "pubdate", "pubdateiso", "firstcreated",
        "datecreated", "dateissued", "issued", "date", "datetime", "created", "createdat", "day",
        "timestamp", "pubtime", "publishtime", "versioncreated", "year",
      ]
    case .authors:
      ["authors", "author", "byline", "bylines", "creator", "creators", "by", "writer", "reporter"]
    case .source:
      [
        "publisher", "source", "publication", "sitename", "newspaper", "site", "outlet",
        "provider", "journal", "ispartof", "newsdesk", "from", "infosources", "infosource",
        "copyrightholder",
      ]
    case .url: ["url", "canonicalurl", "link", "permalink", "sourceurl", "mainentityofpage", "uri"]
    case .section:
      ["articlesection", "section", "category", "categories", "rubric", "desk", "department"]
    case .language: ["inlanguage", "language", "lang", "languagecode"]
    case .topics: ["topics", "topic", "tags", "tag", "keywords", "keyword", "subjects", "labels"]
    case .people: ["people", "persons", "person", "peoplenames"]
    case .places: ["places", "place", "locations", "location", "contentlocation", "geo"]
    case .organisations:
      ["organisations", "organizations", "orgs", "companies", "organisation", "organization"]
    case .dateline: ["dateline"]
    }
  }

  struct Match {
    let field: RecordField
    /// Lower is better.
    let rank: Int
  }

  private static let table: [String: Match] = {
    var table: [String: Match] = [:]
    for field in allCases {
      for (rank, name) in field.names.enumerated() {
        table[name] = Match(field: field, rank: rank)
      }
    }
    return table
  }()

  /// What a record's name for something means; nil when it is none of ours.
  static func named(_ name: String) -> Match? {
    if let match = table[name] { return match }
    guard name.utf8.count <= 40 else { return nil }
    var plain: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: ":"): plain.removeAll()
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "."): break
      default: plain.append(byte)
      }
    }
    return table[String(decoding: plain, as: UTF8.self)]
  }
}
