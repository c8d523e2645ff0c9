/// The few marks that are not folded away but make another letter of the one
/// before them, so that composed and decomposed text fold alike: Korean vowels
/// and finals, the voicing marks of kana, and the Cyrillic letters that
/// readers count as letters of their own (й, ў, ї, ѓ, ќ).
enum MarkComposition {
  static func mayCompose(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x0301, 0x0306, 0x0308, 0x1161...0x1175, 0x11A8...0x11C2: true
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F: true
    default: false
    }
  }

  /// The letter that a base and a mark are together, if they are one.
  static func composition(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch (base, mark) {
    case (0x0438, 0x0306): 0x0439  // й
    case (0x0443, 0x0306): 0x045E  // ў
    case (0x0456, 0x0308): 0x0457  // ї
    case (0x0433, 0x0301): 0x0453  // ѓ
    case (0x043A, 0x0301): 0x045C  // ќ
    case (0x3040...0x30FF, 0x3099), (0x3040...0x30FF, 0xFF9E): voiced(base)
    case (0x3040...0x30FF, 0x309A), (0x3040...0x30FF, 0xFF9F): semiVoiced(base)
    // The Unicode Standard, section 3.12, "Conjoining Jamo Behavior".
    case (0x1100...0x1112, 0x1161...0x1175):
      0xAC00 + ((base - 0x1100) * 21 + (mark - 0x1161)) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2):
      (base - 0xAC00) % 28 == 0 ? base + mark - 0x11A7 : nil
    default: nil
    }
  }

  /// Hiragana and katakana lie 0x60 apart.
  private static func voiced(_ kana: UInt32) -> UInt32? {
    let hiragana = kana >= 0x30A0 ? kana - 0x60 : kana
    switch hiragana {
    case 0x304B...0x3062 where hiragana % 2 == 1: return kana + 1  // ka to chi
    case 0x3064, 0x3066, 0x3068: return kana + 1  // tsu, te, to
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + 1  // ha to ho
    case 0x3046: return kana + 0x4E  // u
    case 0x309D: return kana + 1  // iteration mark
    case 0x308F...0x3092 where kana >= 0x30A0: return kana + 8  // wa to wo
    default: return nil
    }
  }

  private static func semiVoiced(_ kana: UInt32) -> UInt32? {
    switch kana >= 0x30A0 ? kana - 0x60 : kana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: kana + 2
    default: nil
    }
  }
}
