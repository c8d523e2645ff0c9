/// How one key of a record was read, for `dateline extract --explain`.
package struct RecordKey: Sendable, Equatable {
  /// The key, or how `fields.toml` says that the field is found.
  package var key: String
  /// The field it became; nil when it became none.
  package var field: String?

  /// Keys of one record that are told of.
  static let maximumShown = 100

  /// What fields were taken from, and then the record's keys that became none.
  static func all(used: [RecordKey], of record: JSONObject) -> [RecordKey] {
    let names = Set(used.map(\.key))
    // "content.text" makes use of "content".
    let tops = Set(names.compactMap { $0.split(separator: ".").first.map(Self.topKey) })
    let unused = record.members.map(\.name).filter { !names.contains($0) && !tops.contains($0) }
    return (used + unused.map { RecordKey(key: $0, field: nil) }).prefix(maximumShown).map { $0 }
  }

  /// The first key of a rule's description: "images[0]", "link by /news/".
  private static func topKey(_ text: Substring) -> String {
    String(text.prefix { $0 != "[" && $0 != " " })
  }
}
