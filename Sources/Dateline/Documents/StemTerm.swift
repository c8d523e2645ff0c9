import Xapian

/// The stem of a word in one language, as a term: under `Z`, as Xapian has it, with the language.
/// Stems of different languages mean different words: the Danish stem of "market" is "mark",
/// which must not find the marks of English articles.
///
/// A document has it for its words that aren't their own stem, and as often as those stand in it;
/// what is found by a stem is that and the word that is spelled as it is
/// (`IndexVocabulary.stemQueries`).
struct StemTerm: Hashable {
  /// ISO 639-1; empty where words are kept as they are.
  var language: String
  var stem: String

  /// What all terms of stems begin with.
  static let mark = "Z"

  static func prefix(_ field: String, language: String) -> String { "\(mark)\(field)\(language):" }

  /// The term of the stem of a word of the text.
  var bodyTerm: Term? {
    Term(prefix: Self.prefix(Schema.body.prefix, language: language), stem)
  }
}

extension StemTerm {
  /// Of the term of a stem, in a document; nil where it is of another field than the text.
  init?(bodyTerm term: String) {
    let parts = term.dropFirst(Self.mark.count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard term.hasPrefix(Self.mark), parts.count == 2, parts[0].first?.isUppercase != true else {
      return nil
    }
    self.init(language: String(parts[0]), stem: String(parts[1]))
  }
}
