/// A word as the mention rules see it: its key in the tables, how it is
/// written, and what stands between it and the word before.
struct Word: Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    static let capitalised = Shape(rawValue: 1)
    /// More than one letter and none in lower case.
    static let allCapitals = Shape(rawValue: 2)
    static let hasDigit = Shape(rawValue: 4)
    static let number = Shape(rawValue: 8)
    /// Letters with full stops between: "U.S."
    static let acronym = Shape(rawValue: 16)
    /// One capital letter, whatever follows.
    static let initial = Shape(rawValue: 32)
    /// "'s" follows.
    static let possessive = Shape(rawValue: 64)
    /// Capitals after the first letter and small letters: "McCain".
    static let mixed = Shape(rawValue: 128)
  }

  /// What stands before a word.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1)
    static let newline = Gap(rawValue: 2)
    static let period = Gap(rawValue: 4)
    /// "?" or "!" or an ellipsis.
    static let terminator = Gap(rawValue: 8)
    static let comma = Gap(rawValue: 16)
    static let colon = Gap(rawValue: 32)
    static let semicolon = Gap(rawValue: 64)
    static let quote = Gap(rawValue: 128)
    static let open = Gap(rawValue: 256)
    static let close = Gap(rawValue: 512)
    static let hyphen = Gap(rawValue: 1024)
    static let dash = Gap(rawValue: 2048)
    static let slash = Gap(rawValue: 4096)
    static let ampersand = Gap(rawValue: 8192)
    static let apostrophe = Gap(rawValue: 16384)
    static let other = Gap(rawValue: 32768)
  }

  var start: Int32
  var end: Int32
  var key: UInt64
  var classes: WordClasses
  var shape: Shape
  var gap: Gap
  /// A sentence, heading, quotation or clause after a colon starts here.
  var startsSentence: Bool
  /// The value of a number of up to nine digits without separators, else -1.
  var number: Int32

  /// It has any of them.
  func has(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
  var isCapitalised: Bool { shape.contains(.capitalised) }
  /// A given name or a surname, whatever else it is.
  var isName: Bool { has([.given, .surname]) }
}
