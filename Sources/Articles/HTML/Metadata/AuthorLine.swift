/// Names of people in a byline as pages show it, with dates, roles and addresses
/// round them.
enum AuthorLine {
  static func names(in line: String) -> [String] {
    let clean = TextCleaner.line(line)
    guard !clean.isEmpty, WebAddress.host(of: clean) == nil else { return [] }
    return PersonNames.split(afterLeadIn(clean)).compactMap(name)
  }

  /// "Show all posts by Ann Lee" is Ann Lee.
  private static func afterLeadIn(_ line: String) -> String {
    let words = line.split(separator: " ")
    for (index, word) in words.enumerated().prefix(6) where index > 0 || words.count > 1 {
      guard
        [
          "by", "von", "par", "por", "von:", "by:", "autor:", "author:", "author(s):", "auteur:",
          "text:", "of",
        ]
        .contains(word.lowercased())
      else { continue }
      return words[(index + 1)...].joined(separator: " ")
    }
    return line
  }

  private static func name(_ text: String) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      // What follows a date, an address, a bracket or a dash is no name.
      if word.contains(where: { $0.isNumber || $0 == ":" || $0 == "»" }) || word.contains("@")
        || word.hasPrefix("(") || stops.contains(word.lowercased())
        || MonthNames.month(word.lowercased(), language: nil) != nil && !words.isEmpty
      {
        if words.isEmpty { continue } else { break }
      }
      words.append(word)
    }
    let name = words.joined(separator: " ")
    guard (1...6).contains(words.count), name.utf8.count >= 2, name.utf8.count <= 80,
      name.contains(where: { $0.isLetter }), !notNames.contains(name.lowercased()),
      !words.contains(where: { organisations.contains($0.lowercased()) }),
      MonthNames.month(name.lowercased(), language: nil) == nil
    else { return nil }
    return name
  }

  /// Words that stand between a name and what is none.
  private static let stops: Set = [
    "-", "–", "—", "•", "·", "/", "|", "on", "am", "um", "le", "follow", "alle", "staff", "uhr",
    "pm", "min", "minutes", "read", "posted", "published", "updated", "für", "for", "is", "ist",
    "redakteur", "reporter", "correspondent", "editor", "contributor", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun", "view", "more", "see",
  ]

  /// Words of a firm's or office's name, which is no author.
  private static let organisations: Set = [
    "gmbh", "e.v.", "inc", "inc.", "ltd", "ltd.", "llc", "ag", "verlag", "bundesverband",
    "verband", "zeitung", "magazin", "landesanstalt", "commerce", "exclusives", "beiträge",
    "artikel", "articles", "posts",
  ]

  private static let notNames: Set = [
    "admin", "administrator", "staff", "redaktion", "editor", "editors", "webmaster", "autor",
    "author", "editorial", "unknown", "anonymous", "null", "none", "guest", "newsroom", "team",
    "redaktion:", "autor:", "author:",
  ]
}
