import TOML

/// Reads `{ key = "path", pattern = "…", format = "…" }` and `{ value = "…" }`.
struct FieldRuleTable {
  private let table: TOMLTable
  /// The file, the line and the field.
  private let place: String
  private let isDate: Bool

  init(_ table: TOMLTable, place: String, isDate: Bool) {
    self.table = table
    self.place = place
    self.isDate = isDate
  }

  func rule() throws(ArticleError) -> FieldRule {
    for entry in table.entries where !["key", "pattern", "format", "value"].contains(entry.key) {
      throw FieldMap.slip(
        "\(place) has “\(entry.key)”; it can have key, pattern, format and value")
    }
    if let value = try text("value") {
      guard table.entries.count == 1 else {
        throw FieldMap.slip("\(place) has a value for all; leave the rest out")
      }
      return FieldRule(source: .constant(value), description: "always “\(value)”")
    }
    guard let key = try text("key") else {
      throw FieldMap.slip("\(place) says no key: write { key = \"path\" }")
    }
    var rule = FieldRule(source: .path(FieldPath(key)), description: key)
    if let pattern = try text("pattern") {
      do throws(Pattern.Problem) { rule.pattern = try Pattern(pattern) } catch {
        throw FieldMap.slip("\(place): the pattern \(error.message)")
      }
      rule.description += " by \(pattern)"
    }
    if let format = try text("format") {
      guard isDate else { throw FieldMap.slip("\(place): only a date has a format") }
      do throws(DateFormat.Problem) { rule.format = try DateFormat(format) } catch {
        throw FieldMap.slip("\(place): the format \(error.message)")
      }
      rule.description += " as \(format)"
    }
    return rule
  }

  private func text(_ name: String) throws(ArticleError) -> String? {
    guard let value = table[name] else { return nil }
    guard case .string(let text) = value, !text.isEmpty else {
      throw FieldMap.slip("\(place): \(name) is a text in quotes")
    }
    return text
  }
}
