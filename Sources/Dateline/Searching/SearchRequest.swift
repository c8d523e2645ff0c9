/// What is asked of the index: a question, filters, an order, a page.
public struct SearchRequest: Sendable {
  /// In which order hits come.
  public enum Order: String, Sendable, CaseIterable {
    /// The best answers first; for a question without words, the newest.
    case relevance
    /// By date of publication; articles without one last.
    case newest
    /// By date of publication; articles without one last.
    case oldest
  }

  /// Something wanted besides the question; never weighted, never loosened.
  public enum Filter: Sendable, Hashable {
    /// The field's name in the question language ("person") and a value.
    case field(String, String)
    /// Published on or after a day, month or year ("2026-01").
    case from(String)
    /// Published on or before a day, month or year, to its end.
    case to(String)
  }

  /// A facet by its name ("people", "places", "organisations", "authors",
  /// "sources", "sections", "topics", "languages"; "decade", "year", "month", "week", "day", or
  /// "date", which picks the bucket that fits).
  public struct Facet: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// How many values are wanted; nil is ten, or every bar of a histogram.
    public var count: Int?

    /// A facet by its name.
    public init(_ name: String, count: Int? = nil) {
      self.name = name
      self.count = count
    }
  }

  /// Values of a facet that were picked: an article has at least one of them. Of
  /// several facets it has one of each.
  public struct Selection: Sendable, Hashable {
    /// The facet's name.
    public var facet: String
    /// Values as the facet lists them.
    public var values: [String]

    /// Picks values of a facet.
    public init(facet: String, values: [String]) {
      self.facet = facet
      self.values = values
    }
  }

  /// In the question language; `*` is every article.
  public var question: String
  /// Whether words that stand side by side are all wanted.
  public var match: MatchMode = .all
  /// Wanted besides the question.
  public var filters: [Filter] = []
  /// In which order hits come.
  public var order: Order = .relevance
  /// How many hits are passed over.
  public var offset = 0
  /// How many hits are wanted at most; no more than 10,000 a page.
  public var limit = 10
  /// The facets to count; their counts are exact.
  public var facets: [Facet] = []
  /// Picked values of facets. Each facet is counted as if nothing of its own were
  /// picked, so that its counts are what picking another value too would add.
  public var selections: [Selection] = []
  /// Count for each bar of a histogram how many articles of its time there are in
  /// all.
  public var wantsRelative = false
  /// After so many days an article counts half of what it would for being new, when
  /// recency is to count at all: see `Ranking.recency`.
  public var halfLife: Int?
  /// Words that stand for each other.
  public var synonyms: Synonyms?
  /// Whether words that say when ("last week") become a filter, with a note.
  public var readsDates = true
  /// Whether a word that no article has is replaced by one spelled much like it when
  /// nothing is found otherwise, with a note.
  public var correctsSpelling = true
  /// The day from which "last week" is told, as "2026-01-30"; nil is today.
  public var today: String?
  /// Say what each hit's weight is made of.
  public var wantsWeights = false
  /// Count every match instead of estimating.
  public var wantsExactCount = false
  /// Show of articles that are copies of each other the first one, with how many there
  /// are. Counts and facets are of articles all the same.
  public var foldsCopies = true
  /// Show why each hit was found.
  public var wantsSnippets = true

  /// A request for the first ten answers to a question.
  public init(_ question: String) { self.question = question }
}
