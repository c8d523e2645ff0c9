package import TextAnalysis

/// Finds people, places, organisations and dates in a text. A pure function of
/// text, publication date, language and gazetteer: the same text gives the
/// same mentions. One per worker thread (it holds scratch), cheap to make.
///
/// A title is best passed in front of its text with a blank line between, as
/// one text: names that stand in full in one help to read the other. Offsets
/// are into that text.
package struct MentionFinder {
  private var words: [Word] = []
  private var nameFinder = NameFinder()

  package init() {}

  /// `published` is what relative dates are read against; without it they are
  /// not read. `language` is a BCP 47 code ("en", "de-AT"), nil when unknown.
  package mutating func mentions(
    in text: String, published: PartialDate?, language: String?
  ) -> Mentions {
    let bytes = Array(text.utf8)
    WordScanner.words(in: bytes, into: &words)
    let isEnglish = language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
    let spans = nameFinder.names(bytes: bytes, words: words, isEnglish: isEnglish)
    var mentions = NameCollector(bytes: bytes, words: words).mentions(of: spans)
    var dates = DateFinder(
      bytes: bytes, words: words, published: published, isEnglish: isEnglish)
    mentions.dates = dates.dates()
    return mentions
  }
}
