/// Which marks open a phrase and which close it.
///
/// Straight and curly doubles, guillemets in both directions, German low
/// quotes and CJK corner brackets. Straight and English single quotes are
/// apostrophes ("O'Brien", "the workers’ hall") and never open a phrase.
enum QuotationMarks {
  static func opens(_ scalar: Unicode.Scalar) -> Bool { !closers(scalar).isEmpty }

  /// Whether a phrase opened by one mark ends at another.
  static func closes(_ scalar: Unicode.Scalar, openedBy opener: Unicode.Scalar) -> Bool {
    closers(opener).contains(scalar)
  }

  /// What to type to end a phrase that was opened so.
  static func usualCloser(of opener: Unicode.Scalar) -> Unicode.Scalar {
    closers(opener).first ?? "\""
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    opens(scalar) || isCornerClosing(scalar)
  }

  /// Doubled inside a phrase, it stands for itself.
  static func isStraight(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "＂" }

  /// Corner brackets need no space around them: nor does the text that uses them.
  static func isCornerOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "「" || scalar == "『" || scalar == "｢"
  }

  static func isCornerClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "」" || scalar == "』" || scalar == "｣"
  }

  /// U+2018 is typed for an apostrophe too, and then a letter follows.
  static func isSingle(_ scalar: Unicode.Scalar) -> Bool { scalar == "‘" }

  /// The usual one first; none for what opens nothing.
  private static func closers(_ opener: Unicode.Scalar) -> [Unicode.Scalar] {
    switch opener {
    case "\"", "＂": ["\"", "＂"]
    case "“", "”", "‟": ["”", "“", "‟"]
    case "„": ["“", "”", "‟"]
    case "«": ["»"]
    case "»": ["«", "»"]
    case "‹": ["›"]
    case "›": ["‹", "›"]
    case "‚": ["‘"]
    case "「": ["」"]
    case "『": ["』"]
    case "｢": ["｣"]
    default: []
    }
  }
}

extension Unicode.Scalar {
  /// U+05D0 to U+05EA, between which `"` is the gershayim of an abbreviation and
  /// no quote (rules WB7b and WB7c of Unicode Standard Annex #29).
  var isHebrewLetter: Bool { (0x05D0...0x05EA).contains(value) }

  var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }

  /// The hyphens, and the dashes and minus sign that phones and word processors
  /// make of them.
  var isHyphen: Bool {
    switch value {
    case 0x2D, 0x2010, 0x2011, 0x2013, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// White space, and the two that show nothing and come with pasted text.
  var isQuestionSpace: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }
  var opensGroup: Bool { self == "(" || self == "（" }
  var closesGroup: Bool { self == ")" || self == "）" }
}
