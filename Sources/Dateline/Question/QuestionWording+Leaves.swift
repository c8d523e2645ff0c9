import TextAnalysis

extension QuestionWording {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A leaf that is no thing, as a qualifier.
  static func leaf(_ node: QuestionNode) -> String {
    switch node {
    case .near(let words, let distance): return "with " + near(words, distance)
    case .published(let from, let to): return "published " + period(from, to)
    case .undated: return "without a date of publication"
    case .spoken(let from, let to):
      return "speaking of " + (from == to ? date(from) : "a date " + period(from, to))
    case .calendarDay(let month, let day):
      return "published on \(day) \(monthNames[month - 1]) of any year"
    case .nearby(let place, let kilometres):
      return "naming a place within \(kilometres) km of \(quoted(place))"
    default: return "of any kind"
    }
  }

  /// A leaf as something that an article is with or without; nil when it is
  /// none, or when its name would be unclear in a list.
  static func thing(_ node: QuestionNode) -> String? {
    switch node {
    case .word(let word, let exact, let field):
      return (exact ? "the exact word " : "the word ") + quoted(word) + place(field)
    case .phrase(let text, let field):
      return "the phrase " + quoted(text) + place(field)
    case .prefix(let text, let field):
      return "a word that begins with " + quoted(text)
        + (field.kind == .name ? " in the name of " + withArticle(field.name) : place(field))
    case .atLeast(let count, let word):
      let times = count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
      return "the word " + quoted(word) + " at least " + times
    case .value(let text, let whole, let field):
      if field.kind == .flag { return withArticle(text) }
      if whole { return "the \(field.name) " + quoted(text) }
      return quoted(text) + " in the name of " + withArticle(field.name)
    default:
      return nil
    }
  }

  /// Where a word is looked for, unless that is the text.
  static func place(_ field: Field) -> String {
    field == Schema.body ? "" : " in the " + field.name
  }

  private static func near(_ words: [String], _ distance: Int) -> String {
    let reach = " within \(distance) word\(distance == 1 ? "" : "s") of "
    if words.count == 2 { return quoted(words[0]) + reach + quoted(words[1]) }
    return list(words.map(quoted), "and") + reach + "each other"
  }

  private static func withArticle(_ name: String) -> String {
    // "url" is said "you are ell".
    let takesAn = name.utf8.first.map { "aeio".utf8.contains($0) } ?? false
    return (takesAn ? "an " : "a ") + name
  }

  private static func period(_ from: PartialDate?, _ to: PartialDate?) -> String {
    switch (from, to) {
    case (let from?, let to?) where from == to:
      return (from.precision == .day ? "on " : "in ") + date(from)
    case (let from?, let to?): return "from " + date(from) + " to " + endOf(to)
    case (let from?, nil): return "from " + date(from) + " on"
    case (nil, let to?): return "up to " + endOf(to)
    case (nil, nil): return "at any time"
    }
  }

  private static func endOf(_ date: PartialDate) -> String {
    (date.precision == .day ? "" : "the end of ") + self.date(date)
  }

  private static func date(_ date: PartialDate) -> String {
    var text = String(date.year)
    if let month = date.month { text = monthNames[month - 1] + " " + text }
    if let day = date.day { text = "\(day) " + text }
    return text
  }
}
