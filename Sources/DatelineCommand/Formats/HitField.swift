import ArgumentParser
import Dateline

/// A field of a hit, by its name in the JSON contract and in its order.
enum HitField: String, CaseIterable {
  case rank, id, record, weight, title, date, authors, source, section, language, path, url
  case people, places, dates, snippet, highlights, duplicates

  /// The columns of a table unless others are asked for: what is known of the
  /// article, without what only this search says of it.
  static let columns: [HitField] = [
    .rank, .id, .record, .date, .title, .authors, .source, .section, .language, .people, .places,
    .path, .url,
  ]

  /// Whether it is text from an article, which may hold anything.
  var isText: Bool {
    switch self {
    case .rank, .weight, .date, .dates, .highlights, .duplicates: false
    default: true
    }
  }

  var needsSnippet: Bool { self == .snippet || self == .highlights }

  /// A list with commas between, as `--fields` takes it.
  static func list(_ argument: String) throws -> [HitField] {
    try argument.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let name = part.trimmingSpaces
      guard let field = HitField(rawValue: name) else {
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no field “\(name)”; there are \(known).")
      }
      return field
    }
  }

  /// The field in one cell of a table; items of a list with semicolons between.
  func cell(of hit: SearchResults.Hit) -> String {
    let article = hit.article
    return switch self {
    case .rank: String(hit.rank)
    case .id: article.id
    case .record: article.record ?? ""
    case .weight: Decimal.text(hit.weight, places: 4)
    case .title: article.title
    case .date: article.date ?? ""
    case .authors: Self.joined(article.authors)
    case .source: article.source ?? ""
    case .section: article.section ?? ""
    case .language: article.language ?? ""
    case .path: article.path
    case .url: article.url ?? ""
    case .people: Self.joined(article.people)
    case .places: Self.joined(article.places.map(\.name))
    case .dates: Self.joined(article.spokenDates)
    case .snippet: hit.snippet.text
    case .highlights:
      Self.joined(ScalarOffsets.ranges(of: hit.snippet).map { "\($0.start)-\($0.end)" })
    case .duplicates: String(hit.duplicates)
    }
  }

  private static func joined(_ items: [String]) -> String { items.joined(separator: "; ") }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
