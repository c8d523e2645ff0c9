import TOML

extension JSONObject {
  /// The keys of a table as members; dates and times are the text that they are.
  init(_ table: TOMLTable) {
    members = table.entries.map { Member(name: $0.key, value: JSONValue($0.value)) }
  }
}

extension JSONValue {
  fileprivate init(_ value: TOMLValue) {
    self =
      switch value {
      case .string(let text), .date(let text): .string(text)
      case .integer(let number): .number(String(number))
      case .float(let digits): .number(digits)
      case .boolean(let truth): .bool(truth)
      case .array(let values): .array(values.map { JSONValue($0) })
      case .table(let table): .object(JSONObject(table))
      }
  }
}
