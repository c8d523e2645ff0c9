/// Where a value stands in a record: keys with dots between, as `content.text`.
/// A list on the way stands for each of its elements, and `name[0]` for one.
struct FieldPath: Sendable, Hashable {
  private struct Step: Sendable, Hashable {
    var key: String
    /// Of a list only this element, from 0.
    var index: Int?
  }

  let text: String
  private let steps: [Step]

  /// Values that one path may lead to; more are passed over.
  static let maximumValues = 10_000

  init(_ text: String) {
    self.text = text
    steps = text.split(separator: ".").map { part in
      guard part.hasSuffix("]"), let open = part.lastIndex(of: "["),
        let index = Int(part[part.index(after: open)...].dropLast()), index >= 0
      else { return Step(key: part.hasSuffix("[]") ? String(part.dropLast(2)) : String(part)) }
      return Step(key: String(part[..<open]), index: index)
    }
  }

  /// Nil when there is nothing. A key that is written just so, dots and all, goes
  /// first: columns are called anything.
  func value(in object: JSONObject) -> JSONValue? {
    if let value = object[text] { return value }
    var values = [JSONValue.object(object)]
    var isMany = false
    for step in steps {
      var next: [JSONValue] = []
      for value in values {
        isMany = isMany || value.isArray
        for element in value.elements {
          guard let inner = element[step.key], next.count < Self.maximumValues else { continue }
          if let index = step.index {
            let elements = inner.elements
            if index < elements.count { next.append(elements[index]) }
          } else {
            next.append(inner)
          }
        }
      }
      values = next
    }
    guard isMany else { return values.first }
    return values.isEmpty ? nil : .array(values)
  }
}

extension JSONValue {
  fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
