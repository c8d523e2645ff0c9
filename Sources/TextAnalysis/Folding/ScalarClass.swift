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

  /// The class in the lowest three bits. Spelled out, so that it compiles to
  /// nothing, where `init(rawValue:)` is a call.
  @inline(__always)
  init(lowBits bits: UInt32) {
    switch bits & 7 {
    case 1: self = .letter
    case 2: self = .digit
    case 3: self = .unspaced
    case 4: self = .extend
    case 5: self = .apostrophe
    case 6: self = .joiner
    case 7: self = .space
    default: self = .separator
    }
  }
}
