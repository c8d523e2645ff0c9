/// Names of an index that are probably one, for a person to look at.
public struct LikelyMerge: Sendable, Equatable {
  /// Why they are thought to be one.
  public enum Reason: String, Sendable, CaseIterable {
    /// The same letters: "J.K. Rowling" and "JK Rowling".
    case spelling
    /// The same but for a middle name: "Karen R. Bass".
    case middleName = "middle name"
    /// Initials for given names: "K. Bass".
    case initials
    /// A title before the name: "Mayor Bass".
    case title
    /// A part of the name: "Bass".
    case shortForm = "short form"
    /// Another name of a country: "U.S.".
    case country
    /// A surname from another script: "Zelensky", "Zelenskyy".
    case transliteration
    /// A letter more, less or other in a long name.
    case slip
  }

  /// One of the names.
  public struct Other: Sendable, Equatable {
    /// As most articles write it.
    public var name: String
    /// In how many articles.
    public var count: Int
    /// Why it is here.
    public var reason: Reason
  }

  /// The name that stands for all.
  public var name: String
  /// In how many articles it is.
  public var count: Int
  /// The others, the commonest first.
  public var others: [Other]
}
