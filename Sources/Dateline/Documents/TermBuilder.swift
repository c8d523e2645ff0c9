import TextAnalysis
import Xapian

/// Gathers the terms of one document after the other, each with its count and
/// positions, and hands them over sorted, which is how Xapian takes them
/// quickest.
///
/// Words are known by number from document to document, so that a word is
/// stemmed once a language. Surface words carry positions; stems (`StemTerm`)
/// only counts, and only those of words that aren't their own stem.
struct TermBuilder: ~Copyable {
  /// Beyond so many different terms all are forgotten, which bounds the memory.
  private let vocabulary: Int

  private struct TermState {
    /// The last document that has the term; the rest is of that document.
    var document: UInt32 = 0
    var count: UInt32 = 0
    var positionCount: UInt32 = 0
    var positionStart: UInt32 = 0
    /// The number of its stem's term, or `isOwnStem`, and the language that it is the stem in.
    var stem: Int32 = -1
    var stemLanguage: Int32 = -1

    static let isOwnStem: Int32 = -2
  }

  private let tokenizer = Tokenizer()
  private let stemmers = StemmerShelf()
  private var keys = ByteKeys()
  private var states: [TermState] = []
  /// Each term's first sixteen bytes, big endian: nearly all comparisons end there.
  private var sortKeys: [UInt128] = []
  /// The terms of this document.
  private var touched: [Int32] = []
  /// The same while they are sorted, with what they are sorted by: side by side in memory.
  private var sorting: [(key: UInt128, term: Int32)] = []
  /// Every word of this document: its term and its position, by position.
  private var occurrences: [(term: Int32, position: UInt32)] = []
  private var positions: [UInt32] = []
  private var document: UInt32 = 0
  /// How often words of this document count that are their own stem.
  private var ownStems: UInt32 = 0
  private var language: Int32 = 0
  /// As stems' terms have it; empty without a stemmer.
  private var languageName = ""
  private var batch = WordBatch()
  /// The numbers of the terms of a batch.
  private var numbers: [Int] = []
  private var buffer: [UInt8] = []
  private var stem: [UInt8] = []

  init(vocabulary: Int = MemoryBudget.maximumVocabulary) { self.vocabulary = vocabulary }

  /// Begins a document whose words are stemmed as a language asks (ISO 639-1);
  /// not at all where Xapian has no stemmer for it.
  mutating func begin(language: String?) {
    if keys.count > vocabulary {
      keys.removeAll()
      states.removeAll(keepingCapacity: true)
      sortKeys.removeAll(keepingCapacity: true)
    }
    touched.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    ownStems = 0
    document &+= 1
    self.language = Int32(stemmers.index(of: language))
    languageName = stemmers.name(of: language)
  }

  /// Adds running text: its words under the prefix with positions from
  /// `position` on, their stems, where these are other words, under `Z` and the prefix, each
  /// counting `weight` times, and those of the lead twice that. Returns the last position.
  mutating func addText(
    _ text: String, prefix: String = "", position: Int, weight: UInt32 = 1, leadWords: Int = 0
  ) -> Int {
    var last = position
    let tokenizer = tokenizer
    var batch = WordBatch()
    swap(&batch, &self.batch)
    tokenizer.forEachToken(in: text.utf8Span.span, firstPosition: position) { token, folded in
      let weight = token.position - position < leadWords ? weight * 2 : weight
      batch.append(
        folded, prefix: prefix,
        .init(position: token.position, weight: weight, isWord: token.kind == .word))
      if batch.isFull { take(&batch, prefix: prefix) }
      last = token.position
      return true
    }
    take(&batch, prefix: prefix)
    swap(&batch, &self.batch)
    return last
  }

  private mutating func take(_ batch: inout WordBatch, prefix: String) {
    numbers.removeAll(keepingCapacity: true)
    keys.insert(batch.bytes.span, ends: batch.ends, into: &numbers)
    for index in numbers.indices {
      noteTerm(Int32(numbers[index]), batch.bytes.span.extracting(batch.range(at: index)))
    }
    let prefixLength = prefix.utf8.count
    for (index, word) in batch.words.enumerated() {
      let term = Int32(numbers[index])
      count(term, word.weight)
      addOccurrence(of: term, at: word.position)
    }
    for (index, word) in batch.words.enumerated() {
      let term = Int32(numbers[index])
      let folded = batch.bytes.span.extracting(batch.range(at: index)).extracting(prefixLength...)
      if word.isWord, let stem = stemTerm(of: term, folded, prefix: prefix) {
        count(stem, word.weight)
      } else {
        ownStems &+= word.weight
      }
    }
    batch.removeAll()
  }

  /// Adds the words of a name under a prefix, with positions, unstemmed and
  /// without weight. Returns the last position.
  mutating func addWords(_ name: String, prefix: String, position: Int) -> Int {
    var last = position
    let tokenizer = tokenizer
    tokenizer.forEachToken(in: name.utf8Span.span, firstPosition: position) { token, folded in
      let term = number(of: folded, prefix: prefix)
      count(term, 0)
      addOccurrence(of: term, at: token.position)
      last = token.position
      return true
    }
    return last
  }

  /// Adds, after all text, the one term that no other document has. It counts as often as words
  /// that are their own stem, so that every word adds as much to the document's length, by which
  /// Xapian weighs, whatever its ending.
  mutating func addIdentifier(_ term: Term) {
    count(number(of: term.text.utf8Span.span, prefix: ""), ownStems)
  }

  /// Adds a term without positions that doesn't weigh.
  mutating func addFlag(_ term: Term) { count(number(of: term.text.utf8Span.span, prefix: ""), 0) }

  /// Hands over all terms of the document, sorted. One without any words of text
  /// has no length, and Xapian wants no positions in such a document.
  mutating func finish(into packed: inout PackedDocument) {
    if touched.allSatisfy({ states[Int($0)].count == 0 }) {
      occurrences.removeAll(keepingCapacity: true)
      for term in touched { states[Int(term)].positionCount = 0 }
    }
    var start: UInt32 = 0
    for term in touched {
      states[Int(term)].positionStart = start
      start &+= states[Int(term)].positionCount
      states[Int(term)].positionCount = 0
    }
    if positions.count < occurrences.count {
      positions.append(contentsOf: repeatElement(0, count: occurrences.count - positions.count))
    }
    for (term, position) in occurrences {
      let state = states[Int(term)]
      positions[Int(state.positionStart &+ state.positionCount)] = position
      states[Int(term)].positionCount &+= 1
    }
    sortTouched()
    let all = positions.span
    for term in touched {
      let state = states[Int(term)]
      let start = Int(state.positionStart)
      let own = all.extracting(start..<start + Int(state.positionCount))
      keys.withKey(at: Int(term)) { packed.addTerm($0, wdf: Int(state.count), positions: own) }
    }
  }

  private mutating func sortTouched() {
    var sorting: [(key: UInt128, term: Int32)] = []
    swap(&sorting, &self.sorting)
    sorting.removeAll(keepingCapacity: true)
    for term in touched { sorting.append((sortKeys[Int(term)], term)) }
    let keys = self.keys
    sorting.sort { first, second in
      if first.key != second.key { return first.key < second.key }
      return keys.withKey(at: Int(first.term)) { first in
        keys.withKey(at: Int(second.term)) { second in Self.isLess(first, second) }
      }
    }
    for index in sorting.indices { touched[index] = sorting[index].term }
    swap(&sorting, &self.sorting)
  }

  /// By their bytes, as Xapian orders terms.
  private static func isLess(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index]
    }
    return first.count < second.count
  }

  private mutating func number(of folded: Span<UInt8>, prefix: String) -> Int32 {
    if prefix.isEmpty { return number(of: folded) }
    // Taken out, so that the keys can be changed while its bytes are lent.
    var term: [UInt8] = []
    swap(&term, &buffer)
    term.removeAll(keepingCapacity: true)
    term.append(contentsOf: prefix.utf8)
    for position in folded.indices { term.append(folded[position]) }
    let number = number(of: term.span)
    swap(&term, &buffer)
    return number
  }

  private mutating func number(of term: Span<UInt8>) -> Int32 {
    let number = Int32(keys.insert(term).index)
    noteTerm(number, term)
    return number
  }

  /// Remembers a term that is new, whose number follows those of all before it.
  private mutating func noteTerm(_ number: Int32, _ term: Span<UInt8>) {
    guard number == states.count else { return }
    states.append(TermState())
    var sortKey: UInt128 = 0
    for position in 0..<16 {
      sortKey = sortKey << 8 | UInt128(position < term.count ? term[position] : 0)
    }
    sortKeys.append(sortKey)
  }

  /// The term of a word's stem; nil where the word is its own.
  private mutating func stemTerm(
    of term: Int32, _ folded: Span<UInt8>, prefix: String
  ) -> Int32? {
    var stem = states[Int(term)].stem
    if states[Int(term)].stemLanguage != language {
      stem = makeStemTerm(of: folded, prefix: prefix)
      states[Int(term)].stem = stem
      states[Int(term)].stemLanguage = language
    }
    return stem == TermState.isOwnStem ? nil : stem
  }

  private mutating func makeStemTerm(of folded: Span<UInt8>, prefix: String) -> Int32 {
    var word: [UInt8] = []
    swap(&word, &stem)
    defer { swap(&word, &stem) }
    stemmers.stem(folded, language: Int(language), into: &word)
    if Self.isEqual(word.span, folded) { return TermState.isOwnStem }
    return number(of: word.span, prefix: StemTerm.prefix(prefix, language: languageName))
  }

  private static func isEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in first.indices where first[index] != second[index] { return false }
    return true
  }

  private mutating func count(_ term: Int32, _ weight: UInt32) {
    if states[Int(term)].document != document {
      states[Int(term)].document = document
      states[Int(term)].count = 0
      states[Int(term)].positionCount = 0
      touched.append(term)
    }
    states[Int(term)].count &+= weight
  }

  private mutating func addOccurrence(of term: Int32, at position: Int) {
    occurrences.append((term, UInt32(clamping: position)))
    states[Int(term)].positionCount &+= 1
  }
}
