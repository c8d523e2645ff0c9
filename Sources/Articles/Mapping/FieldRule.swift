import TextAnalysis

/// One way in which a record may give a field: the value at a path, perhaps only a
/// part of it or a date written in some way, or the same value for all.
struct FieldRule: Sendable {
  enum Source: Sendable {
    case path(FieldPath)
    case constant(String)
  }

  var source: Source
  var pattern: Pattern?
  var format: DateFormat?
  /// As `fields.toml` has it, for people.
  var description: String

  /// The value; nil when the record has none, or none that the pattern is in.
  func value(in record: JSONObject) -> JSONValue? {
    switch source {
    case .constant(let text): return .string(text)
    case .path(let path):
      guard let value = path.value(in: record) else { return nil }
      return pattern.map { Self.part(of: value, $0) } ?? value
    }
  }

  /// The date of a record by the rule's format; nil where it has no format.
  func date(in value: JSONValue, language: String?) -> PartialDate? {
    guard let format else { return nil }
    return value.elements.lazy.compactMap(\.text)
      .compactMap { format.date(in: $0, language: language) }.first
  }

  /// Of a list, what the pattern takes of each element that it is in.
  private static func part(of value: JSONValue, _ pattern: Pattern) -> JSONValue? {
    guard case .array(let elements) = value else {
      return value.text.flatMap(pattern.firstMatch).map { .string($0) }
    }
    let parts = elements.compactMap { $0.text.flatMap(pattern.firstMatch) }
    return parts.isEmpty ? nil : .array(parts.map { .string($0) })
  }
}
