/// A value of a TOML document (https://toml.io/en/v1.0.0#keyvalue-pair).
package enum TOMLValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  /// Its digits as they were written, without underscores: "1.10" stays what it is.
  case float(String)
  case boolean(Bool)
  /// A date, a time or both, as it was written.
  case date(String)
  case array([TOMLValue])
  case table(TOMLTable)

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var array: [TOMLValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var table: TOMLTable? {
    if case .table(let table) = self { table } else { nil }
  }
}

/// The keys of a table with their values, in the order in which they were written.
package struct TOMLTable: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var key: String
    package var value: TOMLValue
    /// Where the key stands, from 1.
    package var line: Int
  }

  package internal(set) var entries: [Entry] = []
  /// Where the table is opened, from 1.
  package internal(set) var line = 1

  package subscript(key: String) -> TOMLValue? { entry(key)?.value }

  /// Looked for from the front: tables that are asked by name have few keys.
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
