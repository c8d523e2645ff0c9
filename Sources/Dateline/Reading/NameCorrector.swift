import TextAnalysis
import Xapian

/// Finds the person, place or organisation of the index that neighbouring words of a
/// question were meant to name: "karen bas" is two words that articles have, and nobody's
/// name.
struct NameCorrector {
  let state: IndexReader.State

  /// A longer question is prose, and its words are many neighbours.
  private static let mostWords = 6
  private static let longestName = 4
  private static let fields = [Schema.person, Schema.place, Schema.organisation]

  /// The words that are spelled otherwise in the names that the question seems to mean.
  func corrections(
    in root: QuestionNode
  ) throws(XapianError) -> [SpellingCorrector.Word: SpellingCorrector.Correction] {
    var corrections: [SpellingCorrector.Word: SpellingCorrector.Correction] = [:]
    guard case .each(let nodes) = root, (2...Self.mostWords).contains(nodes.count) else {
      return corrections
    }
    let words = nodes.map(word)
    var index = 0
    while index < words.count - 1 {
      var length = 1
      for count in (2...Self.longestName).reversed() where index + count <= words.count {
        let typed = words[index..<index + count].compactMap { $0 }
        guard typed.count == count else { continue }
        if try isName(typed) {
          length = count
          break
        }
        guard let known = try nearest(to: typed) else { continue }
        let name = (typed.joined(separator: " "), known.joined(separator: " "))
        for (offset, word) in known.enumerated() where word != typed[offset] {
          guard case .word(let text, _, let field) = nodes[index + offset] else { continue }
          corrections[SpellingCorrector.Word(text: text, field: field)] =
            SpellingCorrector.Correction(word: word, name: name)
        }
        length = count
        break
      }
      index += length
    }
    return corrections
  }

  /// A bare word of the text, folded.
  private func word(_ node: QuestionNode) -> String? {
    guard case .word(let text, exact: false, let field) = node, field == Schema.body else {
      return nil
    }
    let tokens = state.vocabulary.tokenizer.tokens(in: text)
    return tokens.count == 1 ? tokens[0].folded : nil
  }

  /// Of a name that fewer articles have all may have it misspelled.
  private static let few = 10

  private func isName(_ words: [String]) throws(XapianError) -> Bool {
    let terms = Self.fields.compactMap { Term(prefix: $0.prefix, words.joined(separator: " ")) }
    guard state.vocabulary.hasAny(terms) else { return false }
    return try state.database.termFrequencies(terms).contains { $0 > Self.few }
  }

  /// The name with as many words and the fewest slips, and of those the one that most
  /// articles have. It begins with the same two letters: to go through all names would
  /// take longer, and a slip there makes a word that most often no article has.
  private func nearest(to typed: [String]) throws(XapianError) -> [String]? {
    let name = typed.joined(separator: " ")
    let beginning = String(String.UnicodeScalarView(name.unicodeScalars.prefix(2)))
    guard let first = typed.first, first.unicodeScalars.count > 1 else { return nil }
    let mostSlips = name.unicodeScalars.count < 10 ? 1 : 2
    var best: (words: [String], slips: Int, count: Int)?
    for field in Self.fields {
      let list = try state.vocabulary.spelling.list(
        prefix: field.prefix, beginning: beginning, in: state.database)
      for (known, count) in list.candidates(for: name, slips: mostSlips) {
        let words = known.split(separator: " ").map(String.init)
        guard let slips = Self.slips(typed, words, most: mostSlips), slips > 0 else { continue }
        if best.map({ (slips, -count) < ($0.slips, -$0.count) }) ?? true {
          best = (words, slips, count)
        }
      }
    }
    guard let best, try !areCommon(typed, beside: best.count) else { return nil }
    return best.words
  }

  /// Whether the words stand side by side often enough to be meant as they are: "oil
  /// prices" is no slip for a firm called Oil Price.
  private func areCommon(_ words: [String], beside count: Int) throws(XapianError) -> Bool {
    let terms = words.compactMap { Term($0) }
    var search = Search(.phrase(terms.map { .term($0) }, window: terms.count))
    search.limit = 0
    search.checkAtLeast = Self.mostCounted
    search.weighting = .boolean
    return try state.database.search(search).estimate * Self.manyTimes > count
  }

  private static let mostCounted = 1000
  /// A name is meant when it has so many times the articles of the words as typed.
  private static let manyTimes = 5

  /// Nil where the words aren't as many, one is altogether another or the slips are more than
  /// `most`: short words have no slip, those of up to five letters one.
  private static func slips(_ typed: [String], _ known: [String], most: Int) -> Int? {
    guard typed.count == known.count else { return nil }
    var sum = 0
    for (a, b) in zip(typed, known) where a != b {
      let letters = Array(a.unicodeScalars)
      let others = Array(b.unicodeScalars)
      let allowed = min(letters.count <= 5 ? 1 : 2, most - sum)
      guard letters.count > 2, abs(letters.count - others.count) <= allowed else { return nil }
      let slips = FieldSuggestion.slips(letters, others)
      guard slips <= allowed else { return nil }
      sum += slips
    }
    return sum
  }
}
