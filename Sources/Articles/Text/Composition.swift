/// Letters with combining marks made single characters (NFC, UAX #15) for Latin,
/// Greek and Cyrillic, where files from some systems carry them decomposed.
///
/// The standard library compares strings by canonical equivalence but gives no
/// public way to normalise. So a set of the precomposed characters is asked for
/// its member that equals the decomposed one. Other scripts are kept as written.
enum Composition {
  static func composed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let index = precomposed.firstIndex(of: character) {
        result.append(precomposed[index])
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Latin-1 Supplement to Extended-B, Greek, Cyrillic, Latin Extended Additional,
  /// Greek Extended; without the few that NFC itself takes apart or replaces.
  private static let precomposed: Set<Character> = {
    var set: Set<Character> = []
    for range in [0xC0...0x233, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFC] {
      for value in range {
        // Greek Extended repeats the accented letters of the Greek block, which
        // come first and win.
        if let scalar = Unicode.Scalar(UInt32(value)) { set.insert(Character(scalar)) }
      }
    }
    return set
  }()
}
