extension FunctionWords {
  /// Adds what rare letters tell: a share for each language that writes them.
  func scoreLetters(_ text: Span<UInt8>, into scores: inout [Double]) {
    var offset = 0
    while offset < text.count {
      guard text[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      guard let place = Self.letterPlace(scalar.value), letters[place] != 0 else { continue }
      let mask = letters[place]
      var left = mask
      while left != 0 {
        scores[left.trailingZeroBitCount] += 2 / Double(mask.nonzeroBitCount)
        left &= left - 1
      }
    }
  }

  private static let letterPlaces = 0xA00

  /// The languages, a bit each, by the place of a letter that they write.
  static func letterMasks(_ languages: [String]) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: letterPlaces)
    for (language, letters) in rareLetters {
      guard let index = languages.firstIndex(of: language) else { continue }
      for letter in letters.unicodeScalars {
        guard let place = letterPlace(letter.value) else { continue }
        masks[place] |= 1 << UInt64(index)
      }
    }
    return masks
  }

  /// Where a letter's languages stand: the blocks from Latin to Arabic, Latin
  /// Extended Additional, Ethiopic.
  private static func letterPlace(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0..<0x700: Int(scalar)
    case 0x1E00..<0x1F00: Int(scalar) - 0x1E00 + 0x700
    case 0x1200..<0x1380: Int(scalar) - 0x1200 + 0x800
    default: nil
    }
  }

  /// Letters beyond ASCII by the languages that write them.
  private static let rareLetters: [(language: String, letters: String)] = [
    ("fr", "éèêëàâçîïôûùœ"), ("de", "äöüß"), ("es", "áéíóúñ¿¡"), ("it", "àèéìòù"),
    ("pt", "áâãàçéêíóôõú"), ("nl", "ëé"), ("da", "æøå"), ("no", "æøå"), ("sv", "äöå"),
    ("fi", "äö"), ("hu", "áéíóöőúüű"), ("ro", "ăâîșțşţ"), ("tr", "çğıöşüİ"), ("ca", "àçèéíïòóúü"),
    ("ga", "áéíóú"), ("pl", "ąćęłńóśźż"), ("cs", "áčďéěíňóřšťúůýž"), ("sk", "áäčďéíľĺňóôŕšťúýž"),
    ("sl", "čšž"), ("hr", "čćđšž"), ("lt", "ąčęėįšųūž"), ("lv", "āčēģīķļņšūž"), ("et", "äõöüšž"),
    ("sq", "ëç"), ("is", "áðéíóúýþæö"), ("mt", "ċġħż"),
    ("vi", "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("ha", "ɓɗƙƴ"), ("yo", "ẹọṣńǹàáèéìíòóùú"), ("ig", "ịọụṅ"), ("af", "êëïôû"), ("cy", "âêîôûŵŷ"),
    ("gl", "áéíóúñ"),
    ("eo", "ĉĝĥĵŝŭ"), ("az", "çəğıöşü"),
    ("ru", "ыэъё"), ("uk", "іїєґ"), ("be", "іўыэё"), ("bg", "ъщ"), ("sr", "ђјљњћџ"),
    ("mk", "ѓѕјљњќџ"),
    ("kk", "әғқңөұүһі"), ("mn", "өүыэ"),
    ("fa", "پچژگکی"), ("ur", "ٹڈڑںےہھکیگ"), ("ps", "ټډړښځڅېۍګ"), ("ckb", "ەۆێڵڕڤ"), ("ug", "ېۇۆۈۋ"),
    ("am", "አ"), ("ti", "ኣ"),
  ]
}
