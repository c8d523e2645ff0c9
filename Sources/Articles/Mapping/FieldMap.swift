import TOML
import TextAnalysis

/// What a `fields.toml` says: which key, or path of keys, of a record is which
/// field of an article.
///
///     articles = "response.items"          # where an export keeps its list
///
///     [fields]
///     title   = "head.main"
///     text    = ["body.paragraphs[].text", "teaser"]   # the first that is there
///     date    = { key = "released", format = "%d.%m.%Y" }
///     section = { key = "link", pattern = "/([a-z]+)/[0-9]+" }
///     source  = { value = "Harbour Herald" }
///
/// A field that it names is read so and not otherwise; the others are found by
/// their usual names, as without it.
package final class FieldMap: Sendable {
  package static let fileName = "fields.toml"
  /// Bytes of the file.
  static let maximumBytes = 64 << 10
  /// Ways to find one field.
  static let maximumRules = 16

  /// The file that says so.
  package let path: String
  /// Changes when what the file says does.
  package let fingerprint: UInt64
  /// Where an export keeps its list of articles.
  let articles: FieldPath?
  let rules: [RecordField: [FieldRule]]

  /// Reads a file; nil when there is none.
  ///
  /// - Throws: `damaged` for a slip in it, with the file and the line or the field.
  package static func read(_ path: String) throws(ArticleError) -> FieldMap? {
    var limits = ReadingLimits.standard
    limits.fileBytes = maximumBytes
    do {
      var file = try FileBytes(path: path, limits: limits)
      return try FieldMap(try file.readAll(), path: path)
    } catch {
      if error.reason == .vanished { return nil }
      throw error
    }
  }

  init(_ bytes: [UInt8], path: String) throws(ArticleError) {
    self.path = path
    var hash = FNV1a()
    for byte in bytes { hash.combine(byte) }
    fingerprint = hash.value
    let document = TOMLDocument(bytes)
    if let problem = document.problem {
      throw Self.slip("\(path), line \(problem.line): \(problem.message)")
    }
    var articles: FieldPath?
    var rules: [RecordField: [FieldRule]] = [:]
    for entry in document.root.entries {
      switch (entry.key, entry.value) {
      case ("articles", .string(let text)): articles = FieldPath(text)
      case ("fields", .table(let fields)):
        for field in fields.entries {
          guard let known = RecordField.named(field.key)?.field else {
            let names = RecordField.allCases.map(\.displayName).joined(separator: ", ")
            throw Self.slip(
              "\(path), line \(field.line): there is no field “\(field.key)”; there are \(names)")
          }
          rules[known] = try Self.rules(field, isDate: known == .published, path)
        }
      default:
        throw Self.slip(
          "\(path), line \(entry.line): “\(entry.key)” is not known here; there is [fields], with "
            + "one line for each field, and articles = \"path.of.the.list\"")
      }
    }
    self.articles = articles
    self.rules = rules
  }

  private static func rules(
    _ field: TOMLTable.Entry, isDate: Bool, _ path: String
  ) throws(ArticleError) -> [FieldRule] {
    let place = "\(path), line \(field.line): \(field.key)"
    let ways = field.value.array ?? [field.value]
    guard ways.count <= maximumRules else {
      throw slip("\(place) has more than \(maximumRules) ways to be found")
    }
    var rules: [FieldRule] = []
    for way in ways { rules.append(try rule(way, place: place, isDate: isDate)) }
    return rules
  }

  private static func rule(
    _ value: TOMLValue, place: String, isDate: Bool
  ) throws(ArticleError) -> FieldRule {
    switch value {
    case .string(let key):
      return FieldRule(source: .path(FieldPath(key)), description: key)
    case .table(let table):
      return try FieldRuleTable(table, place: place, isDate: isDate).rule()
    default:
      throw slip("\(place) is a path in quotes, a list of them, or { key = \"path\", … }")
    }
  }

  static func slip(_ message: String) -> ArticleError { ArticleError(.damaged, message) }
}

extension FieldMap: Hashable {
  package static func == (one: FieldMap, other: FieldMap) -> Bool {
    one.path == other.path && one.fingerprint == other.fingerprint
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
