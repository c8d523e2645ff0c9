import Articles
import TextAnalysis

/// All that is indexed of an article, as one number: what says the same as before needs not be
/// looked through for names and mapped again. Of 64 bits, so that one of a million articles that
/// change keeps its number with a chance of one in twenty trillion.
struct ArticleFingerprint: Equatable {
  private let value: UInt64

  init(of article: Article) {
    var hash = StableHash()
    func combine(_ text: String?) {
      hash.combine(text == nil ? 0 : 1)
      if let text { hash.combine(text) }
    }
    func combine(all texts: [String]?) {
      hash.combine(texts.map { UInt64($0.count) + 1 } ?? 0)
      for text in texts ?? [] { hash.combine(text) }
    }
    for text in [
      article.record, article.source, article.section, article.language, article.url,
      article.dateline, article.pathInside, article.published?.date.description,
      article.published?.provenance.rawValue,
    ] { combine(text) }
    hash.combine(article.title)
    hash.combine(article.format)
    for texts in [
      article.authors, article.topics, article.people, article.places, article.organisations,
    ] { combine(all: texts) }
    // Most of an article, so by the quicker way.
    hash.combine(SeededHash(seed: 0)(article.text.utf8Span.span))
    value = hash.folded
  }

  /// Nil when the bytes are not such a value.
  init?(encoded bytes: [UInt8]) {
    guard bytes.count == 8 else { return nil }
    value = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Eight bytes, big endian.
  var encoded: [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
  }
}
