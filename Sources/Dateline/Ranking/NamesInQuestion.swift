import TextAnalysis
import Xapian

/// Finds the names in a question that the index knows: neighbouring words that
/// together are a person, a place or an organisation of some article.
struct NamesInQuestion {
  let vocabulary: IndexVocabulary

  /// Of a long question only the first words are looked at.
  private static let mostWords = 20
  private static let longestName = 4
  private static let fields = [Schema.person, Schema.place, Schema.organisation]

  /// What adds to the weight of an article where a name stands as one thing, with
  /// how to ask for it.
  func rewards(_ nodes: [QuestionNode]) -> [(part: String, query: Query)] {
    let words = nodes.prefix(Self.mostWords).map { node -> String? in
      guard case .word(let text, exact: false, let field) = node, field == Schema.body else {
        return nil
      }
      let tokens = vocabulary.tokenizer.tokens(in: text)
      return tokens.count == 1 ? tokens[0].folded : nil
    }
    guard words.count > 1 else { return [] }
    var rewards: [(part: String, query: Query)] = []
    var index = 0
    while index < words.count - 1 {
      guard let name = longestName(words[index...]) else {
        index += 1
        continue
      }
      let terms = name.compactMap { Term($0) }
      let phrase = Query.phrase(terms.map { .term($0) }, window: terms.count)
      rewards.append(
        ("\"" + name.joined(separator: " ") + "\"", .scaled(phrase, by: Ranking.nameShare)))
      index += name.count
    }
    return rewards
  }

  private func longestName(_ words: ArraySlice<String?>) -> [String]? {
    var name: [String] = []
    var candidates: [[String]] = []
    for word in words.prefix(Self.longestName) {
      guard let word else { break }
      name.append(word)
      if name.count > 1 { candidates.append(name) }
    }
    return candidates.reversed().first { words in
      let text = words.joined(separator: " ")
      return vocabulary.hasAny(Self.fields.compactMap { Term(prefix: $0.prefix, text) })
    }
  }
}
