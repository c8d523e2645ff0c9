/// What to say of a name that no field has.
enum FieldSuggestion {
  static func unknownField(_ name: String, at range: Range<Int>) -> QuestionError {
    let remedy: String
    let near = near(name)
    if near.isEmpty {
      let names = Schema.fields.map(\.name).joined(separator: ", ")
      remedy = "the fields are \(names); to search for the words, put quotes around them"
    } else {
      remedy =
        "did you mean \(alternatives(near))? To search for the words, put quotes around them"
    }
    return QuestionError("there is no field “\(QuestionError.shown(name))”: \(remedy)", at: range)
  }

  /// At most three known names within two typing slips, the nearest first.
  static func near(_ name: String) -> [String] {
    let typed = Array(name.lowercased().unicodeScalars)
    // Of a short name, two slips leave nothing.
    let mostSlips = typed.count <= 4 ? 1 : 2
    guard (2...20).contains(typed.count) else { return [] }
    var names = Schema.fields.flatMap { field in
      ([field.name] + field.aliases).map { (name: $0, meant: $0) }
    }
    names += QuestionForm.names.map { (name: $0.name, meant: $0.name) }
    names.append((QuestionForm.atLeastName, QuestionForm.atLeastName + "3"))
    let ranked = names.enumerated()
      .map { (slips: slips(typed, Array($1.name.unicodeScalars)), order: $0, meant: $1.meant) }
      .filter { $0.slips <= mostSlips }
      .sorted { ($0.slips, $0.order) < ($1.slips, $1.order) }
    return ranked.prefix(3).map(\.meant)
  }

  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Letters added, left out, changed or swapped with their neighbour: the
  /// optimal string alignment distance.
  static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
