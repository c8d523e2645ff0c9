import TextAnalysis
import Xapian

/// What a question has to know of the index's words: which languages they are
/// stemmed in, which years there are, whether a term occurs at all.
///
/// Belongs to one open index, and is made anew when the index has moved.
final class IndexVocabulary {
  enum Dates { case published, spoken }

  let tokenizer = Tokenizer()
  private unowned let state: IndexReader.State
  private let shelf = StemmerShelf()
  private var languages: [String?]?
  private var yearRanges: [Dates: ClosedRange<Int>] = [:]
  private var knownStems = Memo<String, [StemTerm]>(limit: maximumRemembered)
  /// What a word is searched as, by the field's prefix and the word.
  private var knownQueries = Memo<String, [Query]>(limit: maximumRemembered)
  /// Whether terms occur: reading a question asks for the same ones several times, and Xapian
  /// goes down its tree from the root each time. By their text: that strings can be
  /// hashed the runtime knows by now.
  private var occurrences = Memo<String, Bool>(limit: maximumRemembered)
  /// Words that were looked through for one that was misspelled.
  let spelling = WordShelf()

  /// A question is stemmed in so many languages at most, the commonest.
  private static let maximumLanguages = 32
  /// Terms whose occurrence is remembered, words whose stems are; some 60 bytes each for each
  /// language.
  private static let maximumRemembered = 20_000

  init(state: IndexReader.State) { self.state = state }

  /// What `names.toml` says of names.
  var names: NameBook { state.names }

  /// Where the places of the index lie, each with its term; in the order of the terms.
  private(set) lazy var points: [(term: Term, point: GeoPoint)] = {
    var points: [(term: Term, point: GeoPoint)] = []
    var last: String?
    while let page = try? state.database.terms(prefix: PointTerm.prefix, after: last, limit: 5000),
      let end = page.last
    {
      for (text, _) in page {
        guard let point = PointTerm.point(of: text), let term = Term(text) else { continue }
        points.append((term, point))
      }
      last = end.term
    }
    return points
  }()

  private(set) lazy var articleCount = (try? state.database.documentCount) ?? 0

  func hasTerm(_ term: Term) -> Bool { (try? occurs(term)) ?? false }

  /// The same, but true where the index can't say: a search that asks for it will tell why.
  private func mayOccur(_ term: Term) -> Bool { (try? occurs(term)) ?? true }

  func occurs(_ term: Term) throws(XapianError) -> Bool {
    if let known = occurrences[term.text] { return known }
    let occurs = try state.database.termFrequencies([term]).contains { $0 > 0 }
    occurrences[term.text] = occurs
    return occurs
  }

  func hasAny(_ terms: [Term]) -> Bool { terms.contains { hasTerm($0) } }

  /// The different values that the documents of a query have in a slot.
  func values(of query: Query, slot: Int) -> [[UInt8]] {
    var search = Search(query)
    search.limit = 0
    search.checkAtLeast = Int(Int32.max)
    search.weighting = .boolean
    search.facetSlots = [slot]
    return (try? state.database.search(search))?.facets.first.map { $0.map(\.value) } ?? []
  }

  /// The stems of a folded word in the languages of the index, the commonest first.
  func stems(of folded: String) -> [StemTerm] {
    if let stems = knownStems[folded] { return stems }
    let stems = stemmedLanguages().map {
      StemTerm(language: shelf.name(of: $0), stem: stem(of: folded, in: $0))
    }
    knownStems[folded] = stems
    return stems
  }

  private func stem(of folded: String, in language: String?) -> String {
    var stem: [UInt8] = []
    shelf.stem(folded.utf8Span.span, language: shelf.index(of: language), into: &stem)
    return String(decoding: stem, as: UTF8.self)
  }

  /// What finds a folded word in a field, whatever its ending: parts that weigh as one term.
  /// Empty where no document has any.
  func stemQueries(of folded: String, in field: Field) -> [Query] {
    let key = field.prefix + folded
    if let queries = knownQueries[key] { return queries }
    let queries = stemQueries(stems(of: folded), in: field)
    knownQueries[key] = queries
    return queries
  }

  /// The same for some stems.
  func stemQueries(_ stems: [StemTerm], in field: Field) -> [Query] {
    var queries: [Query] = []
    var ownStems: [(word: String, languages: [String])] = []
    for stem in stems {
      let prefix = StemTerm.prefix(field.prefix, language: stem.language)
      if let term = Term(prefix: prefix, stem.stem), mayOccur(term) { queries.append(.term(term)) }
      // Not each stem is its own: that of "experimental" is "experiment", of which it is "experi".
      guard self.stem(of: stem.stem, in: stem.language) == stem.stem else { continue }
      if let index = ownStems.firstIndex(where: { $0.word == stem.stem }) {
        ownStems[index].languages.append(stem.language)
      } else {
        ownStems.append((stem.stem, [stem.language]))
      }
    }
    for (word, languages) in ownStems {
      guard let term = Term(prefix: field.prefix, word), mayOccur(term) else { continue }
      queries.append(narrowed(.term(term), to: languages))
    }
    return queries
  }

  /// What stands in articles of some languages, of which the empty one is that of articles that
  /// aren't stemmed. In another language a word may be the form of another one, or have been
  /// counted by its stem.
  private func narrowed(_ word: Query, to languages: [String]) -> Query {
    let others = stemmedLanguages().compactMap(\.self).filter { !languages.contains($0) }
    func spoken(_ languages: [String]) -> Query {
      .or(languages.compactMap { Term(prefix: Schema.language.prefix, $0) }.map { .term($0) })
    }
    if languages.contains("") { return others.isEmpty ? word : .not(word, spoken(others)) }
    return languages.count == stemmedLanguages().count ? word : .filter(word, spoken(languages))
  }

  /// Whether a document has any of what `stemQueries` gives.
  func findsAny(_ queries: [Query]) throws(XapianError) -> Bool {
    let areLookedUp = queries.contains { if case .term = $0 { true } else { false } }
    if areLookedUp || queries.isEmpty { return areLookedUp }
    var search = Search(.or(queries))
    search.limit = 1
    search.weighting = .boolean
    return try !state.database.search(search).hits.isEmpty
  }

  /// What a language is called in the terms of stems.
  func stemLanguage(_ language: String?) -> String { shelf.name(of: language) }

  func isStopWord(_ folded: String) -> Bool {
    StopWords.contains(folded, languages: stemmedLanguages().compactMap(\.self))
  }

  /// The words of the index that share a stem with a word, itself among them,
  /// the commonest first; at most twenty.
  func surfaceForms(of folded: String) -> [String] {
    // Of the commonest language: in others an English word may have the stem of another one.
    guard let stem = stems(of: folded).first else { return [folded] }
    let shortest = stem.stem.commonPrefix(with: folded)
    guard
      shortest.utf8.count > 2,
      let words = try? state.database.terms(prefix: shortest, limit: 2000)
    else { return [folded] }
    let forms = words.filter { stems(of: $0.term).first == stem }
    let common = forms.sorted { $0.documentFrequency > $1.documentFrequency }.prefix(20).map(\.term)
    return common.contains(folded) ? Array(common) : [folded] + common
  }

  /// From the first to the last year that the index has; nil when it has none.
  func years(of dates: Dates) -> ClosedRange<Int>? {
    if let range = yearRanges[dates] { return range }
    let prefix = dates == .published ? DateTerms.published.year : DateTerms.spoken.year
    var years: [Int] = []
    var last: String?
    while let page = try? state.database.terms(prefix: prefix, after: last, limit: 5000),
      let end = page.last
    {
      // A year has four digits; months and days share the prefix and have more.
      years += page.map { $0.term.dropFirst(prefix.count) }.filter { $0.utf8.count == 4 }
        .compactMap { Int($0) }
      last = end.term
    }
    guard let first = years.min(), let latest = years.max() else { return nil }
    yearRanges[dates] = first...latest
    return first...latest
  }

  /// Nil for those without a stemmer.
  private func stemmedLanguages() -> [String?] {
    if let languages { return languages }
    let prefix = Schema.language.prefix
    let found = (try? state.database.terms(prefix: prefix, limit: 1000)) ?? []
    let total = found.reduce(0) { $0 + $1.documentFrequency }
    var names = found.sorted { $0.documentFrequency > $1.documentFrequency }
      .map { String($0.term.dropFirst(prefix.count)) }
      .filter { StemmerNames.stemmer(forLanguage: $0) != nil }
      .prefix(Self.maximumLanguages).map { Optional($0) }
    // Articles whose language has no stemmer keep their words as they are.
    if names.count < found.count || total < articleCount || names.isEmpty { names.append(nil) }
    languages = names
    return names
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(decoding: zip(utf8, other.utf8).prefix { $0 == $1 }.map(\.0), as: UTF8.self)
  }
}
