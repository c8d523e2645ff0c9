import TextAnalysis

/// Finds the words of a question that say when: "in January 2026", "last week",
/// "since 2019", "during the 1990s".
///
/// Only words that stand bare and side by side are looked at, never quoted ones, and
/// only what can hardly mean anything else: a year alone may be a number.
struct DatesInWords {
  let today: PartialDate

  struct Found {
    /// The question with a filter in place of the words.
    var root: QuestionNode
    /// The words, as typed.
    var words: String
    /// The filter, in words: "published in January 2026".
    var filter: String
    /// The question with the words in quotes, so that they are words.
    var quoted: QuestionNode
  }

  /// Longer questions are prose: there, a date is a part of what is told.
  private static let mostWords = 12

  func read(_ root: QuestionNode) -> Found? {
    let nodes = if case .each(let nodes) = root { nodes } else { [root] }
    guard nodes.count <= Self.mostWords else { return nil }
    let typed = nodes.map { node in
      if case .word(let text, exact: false, let field) = node, field == Schema.body {
        text
      } else {
        ""
      }
    }
    let words = typed.map(Self.plain)
    for index in words.indices where !words[index].isEmpty {
      guard let (period, length) = period(words[index...]) else { continue }
      let filter = QuestionNode.published(from: period.from, to: period.to)
      let text = typed[index..<index + length].joined(separator: " ")
      return Found(
        root: .sideBySide(Self.replacing(index, length, in: nodes, by: filter)), words: text,
        filter: QuestionWording.leaf(filter),
        quoted: .sideBySide(
          Self.replacing(index, length, in: nodes, by: .phrase(text, in: Schema.body))))
    }
    return nil
  }

  private static func replacing(
    _ index: Int, _ length: Int, in nodes: [QuestionNode], by node: QuestionNode
  ) -> [QuestionNode] {
    var nodes = nodes
    nodes.replaceSubrange(index..<index + length, with: [node])
    return nodes
  }

  /// In small letters, without the signs around it.
  private static func plain(_ word: String) -> String {
    let scalars = word.lowercased().unicodeScalars
    let kept = scalars.drop { !$0.isLetterOrDigit }
    guard let end = kept.lastIndex(where: \.isLetterOrDigit) else { return "" }
    return String(kept[...end])
  }

  // MARK: Periods

  private typealias Period = (from: PartialDate?, to: PartialDate?)

  /// The time that words begin with, and how many of them say it.
  private func period(_ words: ArraySlice<String>) -> (Period, length: Int)? {
    let words = Array(words)
    if let relative = RelativePeriod(words, today: today) {
      return ((relative.from, relative.to), relative.length)
    }
    // Without a preposition only a month with its year says surely when.
    if let date = WrittenDate(words[...]), date.from == date.to, date.from.precision != .year {
      return ((date.from, date.to), date.length)
    }
    guard words.count > 1 else { return nil }
    let article = words[1] == "the" ? 1 : 0
    let rest = words.dropFirst(1 + article)
    if let relative = RelativePeriod(Array(rest), today: today),
      ["in", "during", "from", "over", "since"].contains(words[0])
    {
      return (
        (relative.from, words[0] == "since" ? nil : relative.to), relative.length + 1 + article
      )
    }
    guard let date = WrittenDate(rest) else { return nil }
    let length = 1 + article + date.length
    switch words[0] {
    case "since": return ((date.from, nil), length)
    case "until", "till": return ((nil, date.to), length)
    case "before": return (date.from.firstDay + -1).date.map { ((nil, $0), length) }
    case "after": return (date.to.lastDay + 1).date.map { (($0, nil), length) }
    case "between", "from":
      guard let second = Self.second(words.dropFirst(length)), date.from <= second.date.to else {
        return words[0] == "from" ? ((date.from, date.to), length) : nil
      }
      return ((date.from, second.date.to), length + second.length)
    case "in", "during", "on", "of", "throughout": return ((date.from, date.to), length)
    default: return nil
    }
  }

  /// "and 1918", "to May 2020"
  private static func second(_ words: ArraySlice<String>) -> (date: WrittenDate, length: Int)? {
    guard let first = words.first, ["and", "to", "until", "till"].contains(first) else {
      return nil
    }
    let rest = words.dropFirst()
    let article = rest.first == "the" ? 1 : 0
    return WrittenDate(rest.dropFirst(article)).map { ($0, 1 + article + $0.length) }
  }
}
