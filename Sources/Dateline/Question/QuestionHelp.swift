/// The question language in a table: what `dateline help questions` prints and
/// what `docs/questions.md` shows.
package enum QuestionHelp {
  package struct Row: Sendable, Hashable {
    package let form: String
    package let meaning: String
    package let example: String
  }

  package static let rows: [Row] = [
    Row(
      "word", "in any of its forms (march, marches, marched); accents and case don't matter",
      "protest march"),
    Row("=word", "in exactly this form", "=marching"),
    Row("word*", "all words that begin so; at least two letters", "protest*"),
    Row(
      "\"words\"",
      "side by side, in these forms and this order; curly, angle and corner quotes "
        + "too; a quote inside is doubled", "\"detention center\""),
    Row("a b", "both; with --match any, at least one", "protest march"),
    Row("a AND b", "both, always", "police AND curfew"),
    Row("a OR b", "at least one of them", "protest OR rally"),
    Row("-a, NOT a", "leaves out; a hyphen only at the start of a term", "march -music"),
    Row("( )", "a group", "(protest OR rally) -music"),
    Row(
      "a NEAR/5 b", "at most 5 words from each other, in any order and form; NEAR is NEAR/10",
      "mayor NEAR/5 curfew"),
    Row("atleast3:word", "at least 3 times, in exactly this form", "atleast3:fire"),
    Row("field:word", "in that field; of a name, any word of it", "person:Bass"),
    Row("field:\"words\"", "of a name, the whole of it", "person:\"Karen Bass\""),
    Row("field:(…)", "a group of values of that field", "title:(protest OR \"city hall\")"),
    Row(
      "date:", "published then: a year, a month or a day, or from one to another",
      "date:2025-06..2026-01-30"),
    Row("date:undated", "published nobody knows when", "date:undated"),
    Row("before: after:", "published before or after that time, which is left out", "before:2026"),
    Row("since: until:", "published from then on or up to then, which counts", "since:2025-06"),
    Row("day:", "published on that day of any year", "day:04-13"),
    Row("about:", "speaking of that day, month or year, or of one in a range", "about:1914..1918"),
    Row(
      "near:\"place\"/50km",
      "naming a town or county that lies at most so far from this one, in km or mi, 50 km unless said; "
        + "\"Paris, Texas\" or 34.05,-118.24 tell it apart", "near:\"Los Angeles\"/50km"),
    Row("has:", "the article has one: " + QuestionFlag.all.joined(separator: ", "), "-has:author"),
    Row("*", "every article", "* -sport"),
  ]

  /// For a terminal, at most 100 columns wide.
  package static var text: String {
    let formWidth = rows.map { $0.form.unicodeScalars.count }.max() ?? 0
    var lines = ["Questions", ""]
    for row in rows {
      let indent = String(repeating: " ", count: formWidth + 4)
      for (index, line) in wrapped(row.meaning, width: 96 - formWidth).enumerated() {
        let padding = formWidth - row.form.unicodeScalars.count
        let head = "  " + row.form + String(repeating: " ", count: padding + 2)
        lines.append((index == 0 ? head : indent) + line)
      }
      lines.append(indent + "e.g. " + row.example)
    }
    lines += ["", "Fields", ""]
    let nameWidth = Schema.fields.map { $0.name.count }.max() ?? 0
    for field in Schema.fields {
      let padding = String(repeating: " ", count: nameWidth - field.name.count + 2)
      lines.append("  " + field.name + padding + field.meaning)
    }
    return (lines + [""] + precedence + onCommandLine).joined(separator: "\n") + "\n"
  }

  /// What joins tighter than what, in sentences of one line.
  package static let precedence = [
    "NEAR joins first, then - and NOT, then AND, then words side by side, then OR:",
    "a b OR c is (a b) OR c. Parentheses make it otherwise.",
    "AND, OR, NOT and NEAR are operators in capitals only; in quotes they are words.",
  ]

  /// What the shell needs, in sentences of one line.
  private static let onCommandLine = [
    "On a command line put single quotes around the whole question: 'march -music'.",
    "Without them, a part that begins with - is taken for an option.",
  ]

  /// The rows as a Markdown table.
  package static var markdownTable: String {
    var lines = ["| Write | Finds | Example |", "|---|---|---|"]
    for row in rows { lines.append("| `\(row.form)` | \(row.meaning) | `\(row.example)` |") }
    return lines.joined(separator: "\n")
  }

  /// The fields as a Markdown table.
  package static var markdownFields: String {
    var lines = ["| Field | Also written | Holds |", "|---|---|---|"]
    for field in Schema.fields {
      let aliases = field.aliases.map { "`\($0):`" }.joined(separator: " ")
      lines.append("| `\(field.name):` | \(aliases) | \(field.meaning) |")
    }
    return lines.joined(separator: "\n")
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension QuestionHelp.Row {
  fileprivate init(_ form: String, _ meaning: String, _ example: String) {
    self.init(form: form, meaning: meaning, example: example)
  }
}
