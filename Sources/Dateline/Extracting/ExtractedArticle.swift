/// What would be indexed of an article, with the places in its text that people,
/// places and dates were found at. Spans are UTF-8 bytes from the start of
/// `article.text`.
public struct ExtractedArticle: Sendable {
  /// Where something is named, by which rule, and how surely (0 to 1).
  public struct Mention: Sendable, Equatable {
    /// UTF-8 bytes from the start of the text.
    public var range: Range<Int>
    /// The rule's name; "publisher" has no span in the text.
    public var rule: String
    /// From 0 to 1.
    public var confidence: Double
  }

  /// A person or an organisation.
  public struct Name: Sendable, Equatable {
    /// The longest form in the text, or as the publisher gives it.
    public var name: String
    /// Empty when only the publisher names it.
    public var mentions: [Mention]
    /// The publisher names it.
    public var isFromPublisher: Bool
  }

  /// A place.
  public struct Place: Sendable, Equatable {
    /// Its name and gazetteer entry.
    public var place: IndexedArticle.Place
    /// Empty when only the publisher names it.
    public var mentions: [Mention]
    /// The publisher names it.
    public var isFromPublisher: Bool
  }

  /// A date that the text speaks of.
  public struct Date: Sendable, Equatable {
    /// ISO 8601 at its precision; a span of time ("the 1990s") is an interval,
    /// "1990/1999".
    public var value: String
    /// The last date of a range.
    public var end: String?
    /// Where the text says so.
    public var mention: Mention
  }

  /// A key of the record that it was read from.
  public struct RecordKey: Sendable, Equatable {
    /// The key, or how `fields.toml` says that the field is found.
    public var key: String
    /// The field it became; nil when it became none.
    public var field: String?
  }

  /// As the index would give it back, its text included.
  public var article: IndexedArticle
  /// People, in order of their first mention.
  public var people: [Name] = []
  /// Places, in order of their first mention.
  public var places: [Place] = []
  /// Organisations, in order of their first mention.
  public var organisations: [Name] = []
  /// Dates, in order.
  public var dates: [Date] = []
  /// Which rule gave a field, by the field's name.
  public var provenance: [String: String] = [:]
  /// How the keys of its record were read; empty unless that was asked for, and
  /// where the format has no records.
  public var recordKeys: [RecordKey] = []
  /// The `fields.toml` that it was read by.
  public var fieldsFile: String?
}
