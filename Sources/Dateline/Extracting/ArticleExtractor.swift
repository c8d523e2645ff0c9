import Articles
import Mentions
import TextAnalysis

/// Reads files as indexing would, and shows what it makes of them.
public struct ArticleExtractor: ~Copyable {
  private let reader: ArticleReader
  private var mapper = DocumentMapper()

  /// Ready to read; resources are loaded when first needed. With `explainsRecords`
  /// each article says how the keys of its record were read.
  public init(explainsRecords: Bool = false) {
    reader = ArticleReader(explainsRecords: explainsRecords)
  }

  /// Calls `body` with every article of a file, or with why it or one of its
  /// records can't be read. A `fields.toml` in its folder, or in the nearest folder
  /// above it that has one, is obeyed.
  ///
  /// - Throws: `inputOutput` for a slip in that file.
  public mutating func extract(
    _ path: String,
    _ body: (Result<ExtractedArticle, IndexingSummary.Failure>) throws -> Void
  ) throws {
    let absolute = FilePaths.absolute(path)
    let name = absolute.split(separator: "/").last.map(String.init) ?? path
    let file = SourceFile(
      collection: name, path: path, absolutePath: absolute, size: 0, modified: 0)
    var reader = reader
    var maps = FieldMaps(below: "")
    let fields = try maps.map(for: absolute)
    try reader.read(path: absolute, fields: fields) { number, result in
      switch result {
      case .success(let article):
        var extracted = mapper.extract(article, of: file, recordNumber: number)
        extracted.fieldsFile = fields.map { FilePaths.relative($0.path) }
        try body(.success(extracted))
      case .failure(let error):
        try body(
          .failure(
            IndexingSummary.Failure(
              path: path, recordNumber: number, reason: error.reason.rawValue,
              message: error.message)))
      }
    }
  }
}

extension DocumentMapper {
  /// The article as it would be indexed, with every mention.
  mutating func extract(
    _ article: Article, of file: SourceFile, recordNumber: Int?
  ) -> ExtractedArticle {
    let id = ArticleID(
      collection: file.collection, path: file.path(of: article), recordNumber: recordNumber)
    let (indexed, mentions) = enrich(article, id: id, file: file, recordNumber: recordNumber)
    var extracted = ExtractedArticle(article: indexed)
    extracted.people = Self.names(mentions.people, publisher: article.people)
    extracted.organisations = Self.names(mentions.organisations, publisher: article.organisations)
    if let places = article.places {
      extracted.places = places.map {
        ExtractedArticle.Place(
          place: IndexedArticle.Place(name: $0), mentions: [], isFromPublisher: true)
      }
    } else {
      extracted.places = mentions.places.map {
        ExtractedArticle.Place(
          place: IndexedArticle.Place(
            name: $0.name, country: $0.country, latitude: $0.latitude, longitude: $0.longitude),
          mentions: $0.mentions.map(ExtractedArticle.Mention.init), isFromPublisher: false)
      }
    }
    extracted.dates = mentions.dates.map {
      ExtractedArticle.Date(
        value: $0.isoText, end: $0.end?.description,
        mention: ExtractedArticle.Mention($0.span))
    }
    extracted.provenance = article.provenance
    extracted.recordKeys = article.keys.map {
      ExtractedArticle.RecordKey(key: $0.key, field: $0.field)
    }
    return extracted
  }

  private static func names(
    _ found: [NamedMention], publisher: [String]?
  ) -> [ExtractedArticle.Name] {
    if let publisher {
      return publisher.map {
        ExtractedArticle.Name(name: $0, mentions: [], isFromPublisher: true)
      }
    }
    return found.map {
      ExtractedArticle.Name(
        name: $0.name, mentions: $0.mentions.map(ExtractedArticle.Mention.init),
        isFromPublisher: false)
    }
  }
}

extension ExtractedArticle.Mention {
  init(_ span: MentionSpan) {
    self.init(range: span.start..<span.end, rule: span.rule, confidence: span.confidence)
  }
}
