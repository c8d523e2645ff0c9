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
    for member in document.root.members {
      switch (member.name, member.value) {
      case ("articles", .string(let text)): articles = FieldPath(text)
      case ("fields", .object(let fields)):
        for field in fields.members {
          guard let known = RecordField.named(field.name)?.field else {
            let names = RecordField.allCases.map(\.displayName).joined(separator: ", ")
            throw Self.slip("\(path): there is no field “\(field.name)”; there are \(names)")
          }
          rules[known] = try Self.rules(field, isDate: known == .published, path)
        }
      default:
        throw Self.slip(
          "\(path): “\(member.name)” is not known here; there is [fields], with one line for each "
            + "field, and articles = \"path.of.the.list\"")
      }
    }
    self.articles = articles
    self.rules = rules
  }

  private static func rules(
    _ field: JSONObject.Member, isDate: Bool, _ path: String
  ) throws(ArticleError) -> [FieldRule] {
    guard field.value.elements.count <= maximumRules else {
      throw slip("\(path): \(field.name) has more than \(maximumRules) ways to be found")
    }
    var rules: [FieldRule] = []
    for value in field.value.elements {
      rules.append(try rule(value, name: field.name, isDate: isDate, path))
    }
    return rules
  }

  private static func rule(
    _ value: JSONValue, name: String, isDate: Bool, _ path: String
  ) throws(ArticleError) -> FieldRule {
    switch value {
    case .string(let key):
      return FieldRule(source: .path(FieldPath(key)), description: key)
    case .object(let table):
      return try FieldRuleTable(table, place: "\(path): \(name)", isDate: isDate).rule()
    default:
      throw slip("\(path): \(name) is a path in quotes, a list of them, or { key = \"path\", … }")
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
