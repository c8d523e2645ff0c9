/// What a byline has between two commas: a name, or half of one.
struct NamePart {
  var words: [Substring]
  /// "Jr." and its kin, which stand last.
  var suffix: Substring?

  var name: String { (words + (suffix.map { [$0] } ?? [])).joined(separator: " ") }

  /// Nothing but first letters: "J.", "J. A.", "J.-P.", "JA".
  var isInitials: Bool {
    words.allSatisfy { word in
      let letters = word.filter { $0.isLetter }
      return !letters.isEmpty && letters.count <= 2 && letters.allSatisfy(\.isUppercase)
        && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" }
    }
  }

  /// A family name alone: one word, with what may stand before it ("van der Berg").
  var isFamilyName: Bool {
    let own = words.drop { Self.particles.contains($0.lowercased()) }
    return own.count == 1 && own.allSatisfy(Self.isOfName) && !isInitials
  }

  /// One or two given names, perhaps with what belongs before the family name
  /// ("Michiel de").
  var isGivenName: Bool {
    var own = words[...]
    while let last = own.last, own.count > 1, Self.particles.contains(String(last)) {
      own.removeLast()
    }
    return isInitials && !isAgency || (1...2).contains(own.count) && own.allSatisfy(Self.isOfName)
  }

  /// Wholly in capitals, as some write family names.
  var isInCapitals: Bool {
    words.allSatisfy { $0.count > 4 && !$0.contains { $0.isLowercase } }
  }

  private var isAgency: Bool {
    words.contains { Self.others.contains($0.lowercased()) }
  }

  /// Begins with a capital, has no digits, and is no agency. Names in scripts without
  /// capitals stand with the family name first and no comma.
  private static func isOfName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase, !others.contains(word.lowercased()) else {
      return false
    }
    let isAcronym = (2...4).contains(word.count) && word.allSatisfy(\.isUppercase)
    return !isAcronym && word.allSatisfy { $0.isLetter || ".-'’".contains($0) }
  }

  private static let particles: Set = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ben", "ten", "ter", "zu", "af", "av", "st.",
  ]

  /// What stands in bylines behind or in place of a name.
  private static let others: Set = [
    "ap", "pa", "reuters", "bloomberg", "xinhua", "tass", "ansa", "efe", "kyodo", "interfax",
    "belga", "agencies", "agencias", "agenturen", "staff", "editor", "editors", "reporter",
    "correspondent", "writer", "columnist", "redaktion", "redakteur", "redakteurin", "newsroom",
    "editorial", "online", "team", "news", "press", "magazine", "media", "inc", "inc.", "ltd",
    "ltd.", "gmbh", "admin", "contributor", "chief", "senior", "director", "professor",
  ]
}
