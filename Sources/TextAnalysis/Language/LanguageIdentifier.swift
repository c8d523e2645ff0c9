/// Tells the language of a text: by its script, and where several languages
/// share the script by their commonest function words and rarest letters.
///
/// Reads the first `maximumLength` bytes only. Meant for articles; a headline
/// often has too few function words to tell.
package struct LanguageIdentifier: Sendable {
  package static let maximumLength = 2048

  /// Function words after which more would change nothing.
  private static let enoughWords = 60

  package init() {}

  /// The language as in ISO 639-1 (639-3 where that has no code) and how sure
  /// that is, from 0 to 1. Nil when nothing tells.
  package func identify(_ text: String) -> (language: String, confidence: Double)? {
    identify(text.utf8Span.span)
  }

  package func identify(_ text: Span<UInt8>) -> (language: String, confidence: Double)? {
    let start = text.extracting(0..<min(text.count, Self.maximumLength))
    let scripts = ScriptCounts(start)
    guard let script = scripts.main else { return nil }
    if let language = script.onlyLanguage { return (language, 1) }
    if let words = script.functionWords { return Self.identify(start, words) }
    // Han and kana: a Japanese text has kana, a Chinese one next to none.
    let kana = scripts[.kana]
    return kana * 10 > scripts[.han] + kana ? ("ja", 1) : ("zh", 1)
  }

  private static func identify(
    _ text: Span<UInt8>, _ words: FunctionWords
  ) -> (language: String, confidence: Double)? {
    var scores = [Double](repeating: 0, count: words.languages.count)
    var found = 0
    Tokenizer().forEachToken(in: text) { _, folded in
      if words.score(folded, into: &scores) { found += 1 }
      return found < Self.enoughWords
    }
    words.scoreLetters(text, into: &scores)
    var best = 0
    var second = 0.0
    for index in scores.indices.dropFirst() {
      if scores[index] > scores[best] {
        second = scores[best]
        best = index
      } else {
        second = max(second, scores[index])
      }
    }
    guard scores[best] > 0 else { return nil }
    let lead = (scores[best] - second) / scores[best]
    return (words.languages[best], min(1, lead * 2) * min(1, Double(found) / 10))
  }
}
