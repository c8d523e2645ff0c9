/// One word of a text, as the one tokenizer cuts it.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters, perhaps with digits, marks and inner apostrophes.
    case word
    /// Digits with their separators.
    case number
    /// Letters with full stops between: "U.S." is the term `u.s`.
    case acronym
    /// Two neighbouring characters of a script written without spaces (Chinese,
    /// Japanese, Korean, Thai …), or one that stands alone.
    case cjk
  }

  /// Where the word stands in the text, in UTF-8 bytes from its start. Never
  /// inside a scalar.
  package var start: Int
  package var end: Int
  /// Counted in words from 1, so that neighbours differ by one: what phrases
  /// are matched by.
  package var position: Int
  package var kind: Kind
  /// The first scalar is an upper-case letter.
  package var isCapitalised: Bool

  package init(start: Int, end: Int, position: Int, kind: Kind, isCapitalised: Bool) {
    self.start = start
    self.end = end
    self.position = position
    self.kind = kind
    self.isCapitalised = isCapitalised
  }
}
