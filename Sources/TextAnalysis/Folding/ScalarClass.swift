/// What a Unicode scalar does to the word it stands in. The raw values are
/// those that scripts/make-scalar-table writes.
enum ScalarClass: UInt32 {
  /// Punctuation, symbols, controls, unassigned scalars and invalid bytes.
  case separator = 0
  case letter = 1
  /// A decimal digit of any script.
  case digit = 2
  /// A character of a script written without spaces: Han, kana, Hangul, Thai,
  /// Lao, Khmer, Burmese and their kin.
  case unspaced = 3
  /// A mark or format character: belongs to the scalar before it.
  case extend = 4
  /// An apostrophe between two letters, else a separator.
  case apostrophe = 5
  /// Vanishes between two letters, else a separator.
  case joiner = 6
  case space = 7
}
