/// One page of an answer, with what the question was understood as.
public struct SearchResults: Sendable {
  /// How many articles match.
  public struct MatchCount: Sendable, Equatable {
    /// Exact, or the best estimate.
    public var count: Int
    /// Whether `count` is exact.
    public var isExact: Bool
    /// There are at least so many.
    public var lower: Int
    /// There are at most so many.
    public var upper: Int
  }

  /// One article that answers the question.
  public struct Hit: Sendable {
    /// From 1, counted over all pages.
    public var rank: Int
    /// What hits are ordered by; comparable within one answer only.
    public var weight: Double
    /// The article, without its text.
    public var article: IndexedArticle
    /// The part of it that shows why it was found.
    public var snippet: Snippet
    /// How many copies of the article are folded into this hit.
    public var duplicates: Int
    /// Told by `forEachMatch` only, which folds nothing: a number that copies of one
    /// article share; nil for what has no copy.
    public var copyGroup: UInt64?
    /// What the weight is made of, when that was asked for.
    public var weights: [WeightPart] = []
  }

  /// What a part of the question adds to the weight of a hit.
  public struct WeightPart: Sendable, Equatable {
    /// The part, in the standard spelling; "age" for what recency takes away.
    public var question: String
    /// What it adds.
    public var weight: Double
  }

  /// A value of a facet.
  public struct FacetValue: Sendable, Equatable {
    /// As most articles write it; a date so that `date:VALUE` asks for it.
    public var value: String
    /// In how many matching articles; exact.
    public var count: Int
    /// In how many articles there are in all, when that was asked for.
    public var all: Int?
  }

  /// What the matching articles have in one field.
  public struct Facet: Sendable, Equatable {
    /// As asked for.
    public var name: String
    /// Most articles first; a histogram by date.
    public var values: [FacetValue]
    /// How many different values there are in all.
    public var total: Int
    /// How many matching articles have no value here.
    public var missing: Int
    /// Whether the values are spans of time in order.
    public var isHistogram: Bool
  }

  /// As typed.
  public var question: String
  /// The question that was answered, in the standard spelling: another than was typed
  /// when `notes` say so.
  public var answered = ""
  /// What was done to the question, and why.
  public var notes: [ReadingNote] = []
  /// The question read back in words.
  public var interpreted: String
  /// How words were combined in the end.
  public var match: MatchMode
  /// Nothing has all the words, and any of them was searched instead.
  public var isLoosened: Bool
  /// How many articles match.
  public var matches: MatchCount
  /// The page that was asked for.
  public var hits: [Hit]
  /// In the order asked for.
  public var facets: [Facet]
  /// The question with unknown words spelled as articles have them, when that finds
  /// something.
  public var suggestion: String?
  /// How many articles the suggestion finds; exact.
  public var suggestionCount: Int?
  /// How long it took.
  public var took: Duration
}
