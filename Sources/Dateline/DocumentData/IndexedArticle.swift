/// What the index gives back of an article.
///
/// Dates are ISO 8601 at the precision that is known: "1923", "2026-01",
/// "2026-01-30".
public struct IndexedArticle: Sendable, Equatable {
  /// A place that the article names, with its gazetteer entry where it has one.
  public struct Place: Sendable, Hashable {
    /// As the article writes it.
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// Degrees, WGS 84.
    public var latitude: Double?
    /// Degrees, WGS 84.
    public var longitude: Double?
  }

  /// Stable as long as the article stays at its place in its collection.
  public var id = ""
  /// The id that the source itself gives its record; not necessarily unique.
  public var record: String?
  /// The record's number in its file, from 1; nil when the file is one article.
  public var recordNumber: Int?
  /// The collection that its file belongs to.
  public var collection = ""
  /// Its file, relative to the collection's folder.
  public var path = ""
  /// Empty where the source gives none.
  public var title = ""
  /// When it was published; nil when that isn't known.
  public var date: String?
  /// What the date was read from ("json-ld", "byline").
  public var dateProvenance: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// Who published it.
  public var source: String?
  /// The part of the publication.
  public var section: String?
  /// ISO 639-1, perhaps with a region ("pt-br").
  public var language: String?
  /// Its address.
  public var url: String?
  /// The line that opens a news story ("LOS ANGELES, Jan. 30").
  public var dateline: String?
  /// The format of its file ("json").
  public var format = ""
  /// Topics and tags that the publisher gives.
  public var topics: [String] = []
  /// People whom it names.
  public var people: [String] = []
  /// Places that it names.
  public var places: [Place] = []
  /// Organisations that it names.
  public var organisations: [String] = []
  /// Dates that its text speaks of.
  public var spokenDates: [String] = []
  /// Its text, paragraphs separated by an empty line; empty when not asked for.
  public var text = ""

  package init() {}
}
