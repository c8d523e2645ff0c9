/// A JSON value (RFC 8259). Numbers keep the digits they were written with.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text of a string, or the digits of a number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The elements of an array; any other value but null is a list of itself.
  var elements: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }
}

/// The members of a JSON object in their order. Of a name given twice the last
/// counts, as in most readers.
struct JSONObject: Sendable, Equatable {
  struct Member: Sendable, Equatable {
    var name: String
    var value: JSONValue
  }

  var members: [Member] = []

  subscript(name: String) -> JSONValue? {
    members.last { $0.name == name }?.value
  }
}
