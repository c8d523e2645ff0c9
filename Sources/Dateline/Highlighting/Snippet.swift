/// A part of a text that shows why it was found.
public struct Snippet: Sendable, Equatable {
  /// Plain text.
  public var text = ""
  /// The matches in it, in UTF-8 bytes from its start, in order, not overlapping.
  public var highlights: [Range<Int>] = []

  package init(text: String = "", highlights: [Range<Int>] = []) {
    self.text = text
    self.highlights = highlights
  }
}
