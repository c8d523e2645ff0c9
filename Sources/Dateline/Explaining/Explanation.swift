/// How a question was understood, part by part, with how many articles each part
/// finds by itself.
public struct Explanation: Sendable, Equatable {
  /// A part of a question: a word, a phrase, a filter, a group of them.
  public struct Part: Sendable, Equatable {
    /// In the standard spelling: asked by itself, it finds what the part finds.
    public var question: String
    /// What it asks for: "articles with the word “protest”".
    public var words: String
    /// How many articles it finds by itself; exact. Nil when it asks for nothing,
    /// as a word of signs alone.
    public var count: Int?
    /// The words of the index that it stands for, the commonest first; at most
    /// `mostForms` of them, none where it stands for itself.
    public var forms: [Form]
    /// What it is made of; of a phrase, its words.
    public var parts: [Part]
  }

  /// A word of the index.
  public struct Form: Sendable, Equatable {
    /// As the index has it, accents and case folded.
    public var word: String
    /// How many articles have it.
    public var count: Int
  }

  /// So many parts are counted: each may take as long as a search.
  public static let mostParts = 200
  /// So many words of the index are named for a part.
  public static let mostForms = 8

  /// The whole question, with its filters.
  public var root: Part
  /// How many parts were left out because there are more than `mostParts`.
  public var leftOut: Int
}
