/// How many letters of each script a text has.
struct ScriptCounts {
  enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, hebrew, arabic, armenian, georgian, ethiopic
    case devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala
    case thai, lao, tibetan, burmese, khmer, hangul, kana, han
  }

  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  init(_ text: Span<UInt8>) {
    var offset = 0
    var latin = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if ASCIIClass.isLetter(byte) { latin += 1 }
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if let script = Self.script(of: scalar.value) { counts[script.rawValue] += 1 }
    }
    counts[Script.latin.rawValue] += latin
  }

  subscript(script: Script) -> Int { counts[script.rawValue] }

  var letters: Int { counts.reduce(0, +) }

  /// The script of most letters; nil when there are none. A character of an
  /// unspaced script says as much as three letters.
  var main: Script? {
    let weighed = Script.allCases.map { (script: $0, weight: self[$0] * ($0.isDense ? 3 : 1)) }
    guard let most = weighed.max(by: { $0.weight < $1.weight }), most.weight > 0 else {
      return nil
    }
    return most.script
  }

  /// The blocks of the Unicode Standard that hold letters.
  private static func script(of scalar: UInt32) -> Script? {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x58F: .armenian
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xA00...0xA7F: .gurmukhi
    case 0xA80...0xAFF: .gujarati
    case 0xB00...0xB7F: .oriya
    case 0xB80...0xBFF: .tamil
    case 0xC00...0xC7F: .telugu
    case 0xC80...0xCFF: .kannada
    case 0xD00...0xD7F: .malayalam
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0xF00...0xFFF: .tibetan
    case 0x1000...0x109F: .burmese
    case 0x10A0...0x10FF: .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
    case 0x1200...0x139F: .ethiopic
    case 0x1780...0x17FF: .khmer
    case 0x3041...0x30FF: .kana
    case 0x3400...0x9FFF, 0x20000...0x3FFFF: .han
    default: nil
    }
  }
}

extension ScriptCounts.Script {
  fileprivate var isDense: Bool { self == .han || self == .kana || self == .hangul }

  /// The language, where the script has one that the news is written in.
  var onlyLanguage: String? {
    switch self {
    case .greek: "el"
    case .hebrew: "he"
    case .armenian: "hy"
    case .georgian: "ka"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .oriya: "or"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .tibetan: "bo"
    case .burmese: "my"
    case .khmer: "km"
    case .hangul: "ko"
    case .latin, .cyrillic, .arabic, .ethiopic, .devanagari, .kana, .han: nil
    }
  }

  /// The words that tell its languages apart, where it has several.
  var functionWords: FunctionWords? {
    switch self {
    case .latin: .latin
    case .cyrillic: .cyrillic
    case .arabic: .arabic
    case .ethiopic: .ethiopic
    case .devanagari: .devanagari
    default: nil
    }
  }
}
