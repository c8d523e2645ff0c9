/// What two spellings of a surname from another script have in common: "Zelensky", "Zelenskyy" and
/// "Zelenskiy", "Gaddafi" and "Gadhafi".
///
/// Systems of romanization differ in the vowels, in doubled letters and in a few consonants (see the
/// ALA-LC and BGN/PCGN tables for Arabic, Russian and Ukrainian); the rest is the same in all.
enum SurnameSound {
  /// Consonants that two surnames have to share.
  private static let least = 3
  /// Longer ones are nobody's.
  private static let longest = 40
  private static let vowels = Set("aeiouy".unicodeScalars)
  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "q": "k", "w": "v", "j": "y", "x": "k",
  ]

  /// The consonants of a folded surname; nil where there are too few to tell anybody by.
  static func key(_ surname: String) -> String? {
    guard surname.unicodeScalars.count <= longest else { return nil }
    var key = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for (position, scalar) in surname.unicodeScalars.enumerated() {
      let letter = others[scalar] ?? scalar
      let isFirst = position == 0
      defer { previous = letter }
      if vowels.contains(letter) {
        // "Abbas" is not "Obbas": a vowel at the front is heard.
        if isFirst { key.append(letter) }
        continue
      }
      // "Gadhafi", "Mikhail": an h behind a consonant is the romanizer's. "Sh" and "ch" are sounds.
      if letter == "h", let previous, !vowels.contains(previous), previous != "s", previous != "c" {
        continue
      }
      if letter == previous { continue }
      key.append(letter)
    }
    return key.count >= least ? String(key) : nil
  }
}
