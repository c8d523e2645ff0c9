/// Something that was done to a question beyond reading it to the letter, which an
/// answer has to say.
public struct ReadingNote: Sendable, Hashable {
  /// What was done.
  public enum Kind: String, Sendable, CaseIterable {
    /// Prose that the rules can't read was read as plain words.
    case plain
    /// Words that say when became a filter.
    case dates
    /// A word that no article has was replaced by one that is spelled much like it.
    case spelling
    /// Words stand for others too, by a file of synonyms.
    case synonyms
  }

  /// What was done.
  public var kind: Kind
  /// The same in words: "“in January 2026” is read as a time".
  public var text: String
  /// What to ask for the other reading, in the standard spelling.
  public var instead: String?
}
