import TextAnalysis
import Xapian

/// Xapian's stemmers, one a language, made when first needed. For one thread.
final class StemmerShelf {
  private final class Shelved {
    let stemmer: Stemmer
    init(_ stemmer: consuming Stemmer) { self.stemmer = stemmer }
  }

  /// The first leaves words as they are. As few as Xapian has stemmers.
  private var shelves: [(language: String, stemmer: Shelved?)] = [("", nil)]

  /// The number by which a language's stemmer is asked for; languages that
  /// Xapian can't stem share one that leaves words as they are.
  func index(of language: String?) -> Int {
    guard let language, let name = StemmerNames.stemmer(forLanguage: language) else { return 0 }
    if let index = shelves.firstIndex(where: { $0.language == language }) { return index }
    let stemmer = try? Stemmer(language: name)
    let shelved: Shelved? = if let stemmer { Shelved(stemmer) } else { nil }
    shelves.append((language, shelved))
    return shelves.count - 1
  }

  /// What a language is called in the terms of stems: one name for all that Xapian can't stem.
  func name(of language: String?) -> String {
    shelves[index(of: language)].stemmer == nil ? "" : language ?? ""
  }

  /// The stem of a folded word, in `stem`.
  func stem(_ word: Span<UInt8>, language index: Int, into stem: inout [UInt8]) {
    stem.removeAll(keepingCapacity: true)
    if let shelved = shelves[index].stemmer, (try? shelved.stemmer.stem(word, into: &stem)) != nil,
      !stem.isEmpty
    {
      return
    }
    stem.removeAll(keepingCapacity: true)
    for position in word.indices { stem.append(word[position]) }
  }
}
