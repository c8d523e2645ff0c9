import TextAnalysis

extension QuestionNode {
  /// The part in the standard spelling; parsed, it gives the same part.
  ///
  /// Also what an answer calls the part by.
  package var canonical: String {
    switch self {
    case .each(let nodes): Self.joined(nodes, by: " ")
    case .and(let nodes): Self.joined(nodes, by: " AND ")
    case .or(let nodes): Self.joined(nodes, by: " OR ")
    case .near(let words, let distance): words.joined(separator: " NEAR/\(distance) ")
    case .not(let node): Self.negated(node)
    default: leaf
    }
  }

  private static func joined(_ nodes: [QuestionNode], by separator: String) -> String {
    nodes.map(\.enclosed).joined(separator: separator)
  }

  private static func negated(_ node: QuestionNode) -> String {
    let text = node.enclosed
    // "--" is a word of its own.
    let isHyphens = text.unicodeScalars.first?.isHyphen ?? false
    return isHyphens ? "-(" + text + ")" : "-" + text
  }

  /// In parentheses where it has parts that something beside could take away.
  private var enclosed: String { needsGroup ? "(" + canonical + ")" : canonical }

  private var leaf: String {
    switch self {
    case .word(let word, let exact, let field):
      let isMistakable = !exact && Self.isMistakable(word)
      let colon = field == Schema.body && !isMistakable ? "" : field.name + ":"
      return colon + (exact ? "=" : "") + word
    case .phrase(let text, let field):
      return (field == Schema.body ? "" : field.name + ":") + Self.quoted(text)
    case .prefix(let text, let field):
      return (field == Schema.body ? "" : field.name + ":") + text + "*"
    case .atLeast(let count, let word):
      return QuestionForm.atLeast(count).name + ":" + word
    case .value(let text, let whole, let field):
      let needsQuotes = field.kind == .name ? whole : !Self.isBare(text)
      return field.name + ":" + (needsQuotes ? Self.quoted(text) : text)
    case .published(let from, let to):
      // "date:2025.. 2026" would look like a range with a space in it.
      if let from, to == nil { return QuestionForm.since.name + ":" + from.description }
      if let to, from == nil { return QuestionForm.until.name + ":" + to.description }
      return Schema.published.name + ":" + Self.range(from, to)
    case .undated:
      return Schema.published.name + ":undated"
    case .spoken(let from, let to):
      return Schema.about.name + ":" + Self.range(from, to)
    case .calendarDay(let month, let day):
      return Schema.calendarDay.name + ":" + Self.twoDigits(month) + "-" + Self.twoDigits(day)
    case .nearby(let place, let kilometres):
      return QuestionForm.nearby.name + ":" + Self.quoted(place) + "/\(kilometres)km"
    case .everything, .near, .each, .and, .or, .not:
      return "*"
    }
  }

  /// An operator, or what would make a range of a date before it.
  private static func isMistakable(_ word: String) -> Bool {
    ["AND", "OR", "NOT", "NEAR"].contains(word) || word.hasPrefix("NEAR/") || word.hasPrefix("..")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A value that reads the same without quotes.
  private static func isBare(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !$0.isQuestionSpace && !$0.opensGroup && !$0.closesGroup && !QuotationMarks.isMark($0)
        && $0 != "*"
    }
  }

  private static func range(_ from: PartialDate?, _ to: PartialDate?) -> String {
    if let from, from == to { return from.description }
    return (from?.description ?? "") + ".." + (to?.description ?? "")
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
