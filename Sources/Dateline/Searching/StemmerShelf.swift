import TextAnalysis
import Xapian

/// Xapian's stemmers, one a language, made when first needed. For one thread.
final class StemmerShelf {
  private final class Shelved {
    let stemmer: Stemmer
    init(_ stemmer: consuming Stemmer) { self.stemmer = stemmer }
  }

  private var stemmers: [Shelved?] = []
  private var indexes: [String: Int] = [:]

  /// The number by which a language's stemmer is asked for; languages that
  /// Xapian can't stem share one that leaves words as they are.
  func index(of language: String?) -> Int {
    let language = language ?? ""
    if let index = indexes[language] { return index }
    let stemmer = StemmerNames.stemmer(forLanguage: language).flatMap { try? Stemmer(language: $0) }
    let shelved: Shelved? = if let stemmer { Shelved(stemmer) } else { nil }
    stemmers.append(shelved)
    indexes[language] = stemmers.count - 1
    return stemmers.count - 1
  }

  /// What a language is called in the terms of stems: one name for all that Xapian can't stem.
  func name(of language: String?) -> String {
    stemmers[index(of: language)] == nil ? "" : language ?? ""
  }

  /// The stem of a folded word, in `stem`.
  func stem(_ word: Span<UInt8>, language index: Int, into stem: inout [UInt8]) {
    stem.removeAll(keepingCapacity: true)
    if let shelved = stemmers[index], (try? shelved.stemmer.stem(word, into: &stem)) != nil,
      !stem.isEmpty
    {
      return
    }
    stem.removeAll(keepingCapacity: true)
    for position in word.indices { stem.append(word[position]) }
  }
}
