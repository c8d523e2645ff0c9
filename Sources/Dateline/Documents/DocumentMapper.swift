import Articles
import Mentions
import TextAnalysis
import Xapian

/// Makes a document of an article: what it names, its terms, values and data.
/// One for each thread that maps.
struct DocumentMapper: ~Copyable {
  private var builder: TermBuilder
  private var finder = MentionFinder()
  private let identifier = LanguageIdentifier()
  private var encoder: DataEncoder
  /// The document of the article that was mapped last.
  private(set) var document = PackedDocument()
  /// That article, for the document's data.
  private(set) var article = IndexedArticle()

  /// Its documents' data are written with `dictionary`; of so many different terms the stems are
  /// remembered.
  init(
    _ dictionary: DataDictionary? = nil, vocabulary: Int = MemoryBudget.maximumVocabulary
  ) {
    encoder = DataEncoder(dictionary)
    builder = TermBuilder(vocabulary: vocabulary)
  }

  /// Teaches `learning` what its articles have in common.
  mutating func teach(_ learning: DictionaryLearning) { encoder.teach(learning) }

  /// From now on documents' data are written with `dictionary`.
  mutating func use(_ dictionary: DataDictionary?) { encoder.use(dictionary) }

  /// The data of an article's document.
  mutating func data(of article: IndexedArticle) throws(DatelineError) -> [UInt8] {
    try encoder.encode(article)
  }

  /// Title and text are this far apart, so that no phrase runs from one into
  /// the other.
  private static let gap = 100
  /// Beyond all names of one field, so that no phrase runs from those into these.
  private static let otherNamesPosition = 1 << 30

  /// Maps an article to all of `document` but its data.
  mutating func map(_ article: Article, id: ArticleID, of file: SourceFile, recordNumber: Int?) {
    let (indexed, mentions) = enrich(article, id: id, file: file, recordNumber: recordNumber)
    document.removeAll()
    addTerms(of: indexed, dates: article.published?.date, file: file)
    addPlaces(of: article, found: mentions.places)
    builder.finish(into: &document)
    addValues(of: indexed, published: article.published?.date, file: file)
    document.setValue(ArticleFingerprint(of: article).encoded, slot: ValueSlot.fingerprint)
    self.article = indexed
  }

  /// The article with its language and what it names. Where the publisher says
  /// who and where, even "nobody", that stands and nothing is looked for.
  mutating func enrich(
    _ article: Article, id: ArticleID, file: SourceFile, recordNumber: Int?
  ) -> (IndexedArticle, Mentions) {
    // Of a declared "pt-BR" only "pt" is kept: one facet value a language.
    let declared = article.language?.split(separator: "-").first.map { $0.lowercased() }
    let language = declared ?? identifier.identify(article.text)?.language
    let mentions = mentions(of: article, language: language)
    var indexed = IndexedArticle()
    indexed.id = id.description
    indexed.record = article.record
    indexed.recordNumber = recordNumber
    indexed.collection = file.collection
    indexed.path = file.path(of: article)
    indexed.title = article.title
    indexed.date = article.published?.date.description
    indexed.dateProvenance = article.published?.provenance.rawValue
    indexed.authors = article.authors
    indexed.source = article.source
    indexed.section = article.section
    indexed.language = language
    indexed.url = article.url
    indexed.dateline = article.dateline
    indexed.format = article.format
    indexed.topics = article.topics
    indexed.people = article.people ?? mentions.people.map(\.name)
    indexed.places = ArticlePlaces.indexed(publisher: article.places, found: mentions.places)
    indexed.organisations = article.organisations ?? mentions.organisations.map(\.name)
    var seen: Set<PartialDate> = []
    indexed.spokenDates = mentions.dates.compactMap(\.surelyMeant)
      .filter { seen.insert($0).inserted }.map(\.description)
    indexed.text = article.text
    return (indexed, mentions)
  }

  /// The title is read with the text, because names stand in full in one that are
  /// short in the other; spans are then moved to be into the text, and those in
  /// the title dropped.
  private mutating func mentions(of article: Article, language: String?) -> Mentions {
    let head = article.title.isEmpty ? "" : article.title + "\n\n"
    var mentions = finder.mentions(
      in: head + article.text, published: article.published?.date, language: language)
    let length = head.utf8.count
    func moved(_ spans: [MentionSpan]) -> [MentionSpan] {
      spans.filter { $0.start >= length }.map {
        var span = $0
        span.start -= length
        span.end -= length
        return span
      }
    }
    for index in mentions.people.indices {
      mentions.people[index].mentions = moved(mentions.people[index].mentions)
    }
    for index in mentions.places.indices {
      mentions.places[index].mentions = moved(mentions.places[index].mentions)
    }
    for index in mentions.organisations.indices {
      mentions.organisations[index].mentions = moved(mentions.organisations[index].mentions)
    }
    mentions.dates = mentions.dates.compactMap { date in
      guard let span = moved([date.span]).first else { return nil }
      var date = date
      date.span = span
      return date
    }
    return mentions
  }

  private mutating func addTerms(
    of article: IndexedArticle, dates published: PartialDate?, file: SourceFile
  ) {
    builder.begin(language: article.language)
    let last = builder.addText(article.title, position: 1, weight: UInt32(Schema.title.weight))
    _ = builder.addText(article.title, prefix: Schema.title.prefix, position: 1)
    _ = builder.addText(
      article.text, position: last + Self.gap, leadWords: Ranking.leadWords)

    addNames(article.people, of: Schema.person)
    addNames(article.places.map(\.name), of: Schema.place)
    addNames(article.organisations, of: Schema.organisation)
    addNames(article.authors, of: Schema.author)
    addNames([article.source].compactMap { $0 }, of: Schema.source)
    for section in [article.section].compactMap({ $0 }) {
      addFlag(Schema.section, Folding.fold(section))
    }
    for topic in article.topics { addFlag(Schema.topic, Folding.fold(topic)) }
    if let language = article.language { addFlag(Schema.language, language) }
    if let published {
      for term in DateTerms.published.terms(for: published) { addFlag(term) }
      if let month = published.month, let day = published.day {
        addFlag(Schema.calendarDay, DateTerms.digits(month, 2) + DateTerms.digits(day, 2))
      }
    }
    for date in article.spokenDates.compactMap({ PartialDate(iso: $0) }) {
      for term in DateTerms.spoken.terms(for: date) { addFlag(term) }
    }
    if let id = Term(prefix: Schema.id.prefix, article.id) { builder.addIdentifier(id) }
    addFlag(SourceFileTerm.text(of: file.key))
    if let record = article.record { addFlag(Schema.record, record) }
    for path in FieldTerms.pathAndFolders(article.path) { addFlag(Schema.path, path) }
    addFlag(Schema.format, article.format)
    for flag in ArticleFlag.flags(of: article) { addFlag(Schema.has, flag) }
  }

  private mutating func addNames(_ names: [String], of field: Field) {
    var position = 1
    for name in names {
      addFlag(field, Folding.fold(name))
      // A gap between names: "Karen Bass" is two words of one name.
      position = builder.addWords(name, prefix: field.wordPrefix, position: position) + Self.gap
    }
  }

  /// Where its places lie, and what its text calls those that go by another name.
  private mutating func addPlaces(of article: Article, found: [PlaceMention]) {
    for point in ArticlePlaces.points(publisher: article.places, found: found) { addFlag(point) }
    guard article.places == nil else { return }
    var position = Self.otherNamesPosition
    for name in ArticlePlaces.otherNames(found) {
      position =
        builder.addWords(name, prefix: Schema.place.wordPrefix, position: position) + Self.gap
    }
  }

  private mutating func addFlag(_ field: Field, _ value: String) {
    if let term = Term(prefix: field.prefix, value) { builder.addFlag(term) }
  }

  private mutating func addFlag(_ text: String) {
    if let term = Term(text) { builder.addFlag(term) }
  }

  private mutating func addValues(
    of article: IndexedArticle, published: PartialDate?, file: SourceFile
  ) {
    if let published {
      let value = DateValue.encode(published)
      document.setValue(value, slot: ValueSlot.date)
      document.setValue(DateValue.inverted(value), slot: ValueSlot.dateOldestFirst)
    }
    document.setValue(FileValue(of: file).encoded, slot: ValueSlot.file)
    if let sketch = TextSketch(title: article.title, text: article.text) {
      document.setValue(sketch.bytes, slot: ValueSlot.sketch)
    }
    let lists: [(Field, [String])] = [
      (Schema.person, article.people), (Schema.place, article.places.map(\.name)),
      (Schema.organisation, article.organisations), (Schema.author, article.authors),
      (Schema.source, [article.source].compactMap { $0 }),
      (Schema.section, [article.section].compactMap { $0 }), (Schema.topic, article.topics),
      (Schema.language, [article.language].compactMap { $0 }),
    ]
    for (field, values) in lists {
      guard let slot = field.slot, !values.isEmpty else { continue }
      document.setValue(FacetList.encode(values), slot: slot)
    }
  }
}
