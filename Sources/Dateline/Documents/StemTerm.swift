/// The stem of a word in one language, as a term: under `Z`, as Xapian has it, with the language.
/// Stems of different languages mean different words: the Danish stem of "market" is "mark",
/// which must not find the marks of English articles.
struct StemTerm: Hashable {
  /// ISO 639-1; empty where words are kept as they are.
  var language: String
  var stem: String

  static func prefix(_ field: String, language: String) -> String { "Z\(field)\(language):" }
}
