import TextAnalysis
import Xapian

/// Gathers the terms of one document after the other, each with its count and
/// positions, and hands them over sorted, which is how Xapian takes them
/// quickest.
///
/// Words are known by number from document to document, so that a word is
/// hashed once an occurrence and stemmed once a language. Surface words carry
/// positions; stems, under `Z`, only counts: Xapian's own convention.
struct TermBuilder: ~Copyable {
  /// Beyond so many different terms all are forgotten, which bounds the memory.
  static let maximumVocabulary = 400_000

  private let tokenizer = Tokenizer()
  private let stemmers = StemmerShelf()
  private var terms = ByteDictionary<TermState>()
  /// The terms of this document, in order of their first occurrence.
  private var touched: [Int] = []
  /// Every word of this document: its term and its position.
  private var occurrences: [(term: Int32, position: UInt32)] = []
  private var positions: [UInt32] = []
  private var document: UInt32 = 0
  private var buffer: [UInt8] = []
  private var stem: [UInt8] = []
  private var language = 0

  private struct TermState {
    /// The term's first eight bytes, big endian: most comparisons end there.
    var sortKey: UInt64
    /// The last document that has the term.
    var document: UInt32 = 0
    var count: UInt32 = 0
    /// How many of its occurrences have positions, then where they begin.
    var positionCount: UInt32 = 0
    var positionStart: UInt32 = 0
    /// The term of its stem, by language; 0 is not yet known.
    var stemLanguage: Int16 = -1
    var stemTerm: Int32 = -1
  }

  /// Begins a document whose words are stemmed as a language asks (ISO 639-1);
  /// not at all where Xapian has no stemmer for it.
  mutating func begin(language: String?) {
    if terms.count > Self.maximumVocabulary { terms.removeAll() }
    touched.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    document &+= 1
    self.language = stemmers.index(of: language)
  }

  /// Adds running text: its words under the prefix with positions from
  /// `position` on, their stems under `Z` and the prefix. Returns the position
  /// after the last word.
  mutating func addText(
    _ text: String, prefix: String = "", position: Int, weight: Int = 1
  ) -> Int {
    let prefix = Array(prefix.utf8)
    var next = position
    let span = text.utf8Span.span
    tokenizer.forEachToken(in: span, firstPosition: position) { token, folded in
      let term: Int
      if prefix.isEmpty {
        term = index(of: folded)
      } else {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: prefix)
        for index in folded.indices { buffer.append(folded[index]) }
        term = index(of: buffer.span)
      }
      count(term, weight)
      terms[term].positionCount &+= 1
      occurrences.append((Int32(term), UInt32(clamping: token.position)))
      if token.kind == .word || token.kind == .acronym || token.kind == .number
        || token.kind == .cjk
      {
        count(stemTerm(of: term, folded, prefix, kind: token.kind), weight)
      }
      next = token.position + 1
      return true
    }
    return next
  }

  /// Adds a term without positions that doesn't weigh.
  mutating func addFlag(_ term: Term) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: term.text.utf8)
    count(index(of: buffer.span), 0)
  }

  /// Hands over all terms of the document, sorted.
  mutating func finish(into packed: inout PackedDocument) {
    var start: UInt32 = 0
    for term in touched {
      terms[term].positionStart = start
      start &+= terms[term].positionCount
      terms[term].positionCount = 0
    }
    positions.removeAll(keepingCapacity: true)
    positions.append(contentsOf: repeatElement(0, count: occurrences.count))
    for (term, position) in occurrences {
      let place = Int(terms[Int(term)].positionStart &+ terms[Int(term)].positionCount)
      positions[place] = position
      terms[Int(term)].positionCount &+= 1
    }
    sortTouched()
    let all = positions.span
    for term in touched {
      let state = terms[term]
      let start = Int(state.positionStart)
      packed.addTerm(
        terms.key(at: term), wdf: Int(state.count),
        positions: all.extracting(start..<start + Int(state.positionCount)))
    }
  }
}
