import Foundation
import Testing

/// JSON as tests look at it.
enum JSONText {
  static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  static func lines(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { try object(String($0)) }
  }

  /// What a value is: "string", "number", "bool", "null", "[string]", "object" …
  static func kind(_ value: Any?) -> String {
    switch value {
    case nil: return "missing"
    case is NSNull: return "null"
    case is String: return "string"
    case let number as NSNumber:
      // How Foundation keeps JSON's true and false apart from numbers.
      return String(cString: number.objCType) == "c" ? "bool" : "number"
    case let list as [Any]: return list.first.map { "[\(kind($0))]" } ?? "[]"
    case is [String: Any]: return "object"
    default: return "unknown"
    }
  }
}
