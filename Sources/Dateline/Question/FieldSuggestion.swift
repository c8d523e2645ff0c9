/// What to say of a name that no field has.
enum FieldSuggestion {
  static func unknownField(_ name: String, at range: Range<Int>) -> QuestionError {
    let near = near(name)
    let hint =
      near.isEmpty
      ? "the fields are " + Schema.fields.map(\.name).joined(separator: ", ")
      : "did you mean " + alternatives(near) + "?"
    return QuestionError(
      "there is no field “\(QuestionError.shown(name))” (\(hint)): correct it, or put quotes around "
        + "it to search for the words", at: range)
  }

  /// At most three known names within two typing slips, the nearest first and
  /// one of a field.
  static func near(_ name: String) -> [String] {
    let typed = Array(name.lowercased().unicodeScalars)
    // Of a short name, two slips leave nothing.
    let mostSlips = typed.count <= 4 ? 1 : 2
    guard (2...20).contains(typed.count) else { return [] }
    let atLeast = QuestionForm.atLeastName
    let names =
      Schema.fields.map { [$0.name] + $0.aliases } + QuestionForm.names.map { [$0.name] }
      + [[atLeast + "3", atLeast]]
    let nearest = names.enumerated().compactMap { order, names in
      names.map { (slips: slips(typed, Array($0.unicodeScalars)), order: order, name: $0) }
        .min { $0.slips < $1.slips }
    }
    return nearest.filter { $0.slips <= mostSlips }
      .sorted { ($0.slips, $0.order) < ($1.slips, $1.order) }
      .prefix(3).map { $0.name == atLeast ? atLeast + "3" : $0.name }
  }

  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Letters added, left out, changed or swapped with their neighbour: the
  /// optimal string alignment distance.
  static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = beforeLast
    for i in a.indices {
      row[0] = i + 1
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
      }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[b.count]
  }
}
