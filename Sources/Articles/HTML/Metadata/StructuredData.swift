/// The JSON-LD of a page (https://www.w3.org/TR/json-ld11/, schema.org): its
/// objects without the `@graph`s and lists round them.
struct StructuredData: Sendable {
  /// Objects that describe an article, the most article-like first.
  private(set) var articles: [JSONObject] = []
  private(set) var all: [JSONObject] = []

  /// A page has a handful; more than this is no description of one article.
  private static let mostObjects = 500

  init(_ tree: HTMLTree, maximumDepth: Int) {
    for index in tree.elements(.script) {
      var bytes: [UInt8] = []
      for child in tree.children(index) { bytes.append(contentsOf: tree.text(child)) }
      let type = tree.attribute(.type, index)?.lowercased() ?? "ld+json"
      guard type.contains("ld+json"),
        let value = LenientJSON.parse(bytes, maximumDepth: maximumDepth)
      else { continue }
      collect(value)
    }
    articles = all.filter { Self.rank($0) != nil }
      .enumerated()
      .sorted { (Self.rank($0.element) ?? 9, $0.offset) < (Self.rank($1.element) ?? 9, $1.offset) }
      .map(\.element)
  }

  private mutating func collect(_ root: JSONValue) {
    var waiting = [root]
    while let value = waiting.popLast(), all.count < Self.mostObjects {
      switch value {
      case .array(let values): waiting.append(contentsOf: values.reversed())
      case .object(let object):
        all.append(object)
        for name in ["mainEntity", "@graph"] {
          if let inner = object[name] { waiting.append(inner) }
        }
      default: break
      }
    }
  }

  static func types(_ object: JSONObject) -> [String] {
    (object["@type"]?.elements ?? []).compactMap(\.text).map { type in
      String(type.split(separator: "/").last ?? "")
    }
  }

  /// How surely an object describes the page's article; nil when it doesn't.
  private static func rank(_ object: JSONObject) -> Int? {
    types(object).compactMap { type -> Int? in
      if type.hasSuffix("NewsArticle") || type == "ReportageNewsArticle" { return 0 }
      if type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" {
        return 1
      }
      if type.hasSuffix("Posting") || type == "Report" || type == "Review" { return 2 }
      switch type {
      case "WebPage", "ItemPage", "Recipe", "PodcastEpisode", "VideoObject", "CreativeWork":
        return 3
      default: return nil
      }
    }.min()
  }

  /// The object that a reference by `@id` means.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard let object = value.object, object.members.count == 1, let id = object["@id"]?.text,
      let target = all.first(where: { $0["@id"]?.text == id && $0.members.count > 1 })
    else { return value }
    return .object(target)
  }
}
