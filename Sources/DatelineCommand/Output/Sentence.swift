/// Pieces of English.
enum Sentence {
  /// "a, b and c"
  static func list(_ items: [String], joinedBy conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
