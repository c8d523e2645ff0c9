import TextAnalysis

@testable import Dateline

/// Which articles a question means, found by looking through each of them: what
/// the index is held against. Knows nothing of terms, positions or Xapian.
struct PlainAnswer {
  let articles: [PlainArticle]
  let match: MatchMode

  func numbers(_ node: QuestionNode) -> Set<Int> {
    Set(articles.filter { matches(node, $0) }.map(\.number))
  }

  private func matches(_ node: QuestionNode, _ article: PlainArticle) -> Bool {
    switch node {
    case .everything: true
    case .word(let text, let exact, let field): word(text, exact, stretches(of: field, article))
    case .phrase(let text, let field):
      stretches(of: field, article).contains {
        Self.contains($0, text.split(separator: " ").map(String.init))
      }
    case .prefix(let text, let field):
      stretches(of: field, article).joined().contains { $0.hasPrefix(text.lowercased()) }
    case .near(let words, let distance): near(words, distance, article)
    case .atLeast(let count, let word):
      (article.title + article.text).count { $0 == word } >= count
    case .value(let text, let whole, let field): value(text, whole, field, article)
    case .published(let from, let to): Self.lies(article.date, from, to)
    case .spoken(let from, let to): Self.lies(article.spoken, from, to)
    case .undated: article.date == nil
    case .calendarDay(let month, let day): article.date?.month == month && article.date?.day == day
    // Distances take a gazetteer: no tree here asks for one.
    case .nearby: false
    case .each(let nodes): sideBySide(nodes, article)
    case .and(let nodes): nodes.allSatisfy { matches($0, article) }
    case .or(let nodes): nodes.contains { matches($0, article) }
    case .not(let node): !matches(node, article)
    }
  }

  private func sideBySide(_ nodes: [QuestionNode], _ article: PlainArticle) -> Bool {
    guard match == .any else { return nodes.allSatisfy { matches($0, article) } }
    let wanted = nodes.filter { !$0.isFilter }
    return nodes.filter(\.isFilter).allSatisfy { matches($0, article) }
      && (wanted.isEmpty || wanted.contains { matches($0, article) })
  }

  /// The words of a field, apart where no phrase may run on.
  private func stretches(of field: Field, _ article: PlainArticle) -> [[String]] {
    switch field {
    case Schema.body: [article.title, article.text]
    case Schema.title: [article.title]
    default: (article.names[field] ?? []).map(Self.words)
    }
  }

  private func word(_ text: String, _ exact: Bool, _ stretches: [[String]]) -> Bool {
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 1 else {
      let isLoose = match == .any && !exact
      return isLoose
        ? parts.contains { word($0, false, stretches) }
        : stretches.contains { Self.contains($0, parts) }
    }
    let wanted = exact ? [text] : Self.forms(of: text)
    return stretches.joined().contains { wanted.contains($0) }
  }

  /// In any order and form; the title ends far from where the text begins.
  private func near(_ words: [String], _ distance: Int, _ article: PlainArticle) -> Bool {
    let width = distance + words.count - 1
    return [article.title, article.text].contains { stretch in
      stretch.indices.contains { start in
        let window = stretch[start..<min(start + width, stretch.count)]
        return words.allSatisfy { word in window.contains { Self.forms(of: word).contains($0) } }
      }
    }
  }

  private func value(
    _ text: String, _ whole: Bool, _ field: Field, _ article: PlainArticle
  ) -> Bool {
    let text = text.lowercased()
    switch field.kind {
    case .name:
      let isKnown = articles.contains { Self.names(field, $0).contains(text) }
      let names = Self.names(field, article)
      if whole && isKnown { return names.contains(text) }
      return names.contains { Self.contains(Self.words($0), Self.words(text)) }
    case .keyword: return article.keywords[field]?.lowercased() == text
    case .identifier where field == Schema.path:
      return article.path == text || article.path.hasPrefix(text + "/")
    case .identifier: return article.keywords[field] == text
    default: return has(text, article)
    }
  }

  private func has(_ flag: String, _ article: PlainArticle) -> Bool {
    switch flag {
    case "date": article.date != nil
    case "title": !article.title.isEmpty
    case "text", "language": true
    case "url": false
    default:
      Schema.field(named: flag).map {
        !(article.names[$0] ?? []).isEmpty || article.keywords[$0] != nil
      } ?? false
    }
  }

  private static func names(_ field: Field, _ article: PlainArticle) -> [String] {
    (article.names[field] ?? []).map { $0.lowercased() }
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split(separator: " ").map(String.init)
  }

  private static func forms(of word: String) -> [String] {
    PlainArticle.forms.first { $0.contains(word) } ?? [word]
  }

  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  /// Surely between the two, whatever the days that a coarse date may mean.
  private static func lies(_ date: PartialDate?, _ from: PartialDate?, _ to: PartialDate?) -> Bool {
    guard let date else { return false }
    return (from.map { $0.firstDay <= date.firstDay } ?? true)
      && (to.map { date.lastDay <= $0.lastDay } ?? true)
  }
}
