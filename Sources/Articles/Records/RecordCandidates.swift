import TextAnalysis

/// What of a record may be which field, the best name first. A field that a
/// `fields.toml` names is what that says and nothing else.
struct RecordCandidates {
  private struct Candidate {
    var field: RecordField
    /// Lower is better.
    var rank: Int
    /// The key, or how `fields.toml` says it is found.
    var name: String
    var value: JSONValue
    var rule: FieldRule?
  }

  private var found: [Candidate] = []
  /// What each field was taken from, where somebody wants to know.
  private(set) var used: [RecordKey] = []
  private let isExplained: Bool

  /// No real record has more names of ours; a hostile one gains nothing.
  private static let most = 64

  init(_ object: JSONObject, _ options: ReadingOptions) {
    isExplained = options.explainsRecords
    let rules = options.fields?.rules ?? [:]
    for (field, ways) in rules {
      for (rank, rule) in ways.enumerated() {
        guard let value = rule.value(in: object) else { continue }
        found.append(
          Candidate(field: field, rank: rank, name: rule.description, value: value, rule: rule))
      }
    }
    let mapped = found.count
    for member in object.members where found.count < mapped + Self.most {
      guard let match = RecordField.named(member.name), rules[match.field] == nil else { continue }
      // Of a name given twice the last counts.
      if let index = found[mapped...].firstIndex(where: { $0.name == member.name }) {
        found[index].value = member.value
      } else {
        found.append(
          Candidate(
            field: match.field, rank: match.rank, name: member.name, value: member.value))
      }
    }
    found.sort { $0.rank < $1.rank }
  }

  mutating func firstNamed<Value>(
    _ field: RecordField, _ read: (JSONValue) -> Value?
  ) -> (String, Value)? {
    for candidate in found where candidate.field == field {
      guard let value = read(candidate.value) else { continue }
      note(candidate)
      return (candidate.name, value)
    }
    return nil
  }

  mutating func first<Value>(_ field: RecordField, _ read: (JSONValue) -> Value?) -> Value? {
    firstNamed(field, read)?.1
  }

  /// Nil where the record has no such name or says null; empty where it has an
  /// empty list, which means "none".
  mutating func list(_ field: RecordField) -> [String]? {
    first(field) { value in
      if case .null = value { return nil }
      return RecordValue.names(value)
    }
  }

  /// With the field's name and what decided the order of day and month, if the table's
  /// other rows did.
  mutating func date(
    language: String?, orders: ColumnDayOrders?
  ) -> (String, PartialDate)? {
    for candidate in found where candidate.field == .published {
      let date =
        candidate.rule?.format == nil
        ? RecordValue.date(candidate.value, language: language)
        : candidate.rule?.date(in: candidate.value, language: language)
      guard let date else { continue }
      note(candidate)
      guard candidate.rule?.format == nil, let order = orders?[candidate.name],
        let ordered = RecordValue.date(candidate.value, language: language, order: order),
        ordered != date
      else { return (candidate.name, date) }
      let first = order == .dayFirst ? "day first" : "month first"
      return ("\(candidate.name), \(first) as in other rows", ordered)
    }
    return nil
  }

  private mutating func note(_ candidate: Candidate) {
    guard isExplained else { return }
    used.append(RecordKey(key: candidate.name, field: candidate.field.displayName))
  }
}
