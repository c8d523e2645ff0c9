/// Names of people in a byline as pages show it, with dates, roles and addresses
/// round them.
enum AuthorLine {
  static func names(in line: String) -> [String] {
    let clean = TextCleaner.line(line)
    guard !clean.isEmpty, WebAddress.host(of: clean) == nil else { return [] }
    var names: [String] = []
    for part in PersonNames.split(afterLeadIn(clean)) {
      // Behind a person's office stand other offices: "Ann Lee, Senior Reporter, Science".
      if !names.isEmpty, isOffice(part) { break }
      if let name = name(part) { names.append(name) }
    }
    return names
  }

  private static func isOffice(_ part: String) -> Bool {
    part.split(separator: " ").contains { offices.contains($0.lowercased()) }
  }

  private static let offices: Set = [
    "senior", "chief", "professor", "director", "fellow", "analyst", "expert", "expertin",
    "technologist", "manager", "president", "phd", "md", "ma", "reporter", "editor",
    "correspondent", "writer", "columnist", "redakteur", "redakteurin", "chefredakteur",
    "journalist", "journalistin", "autor", "autorin", "based",
  ]

  /// "Show all posts by Ann Lee" is Ann Lee; "Ann von Lee" is herself.
  private static func afterLeadIn(_ line: String) -> String {
    let words = line.split(separator: " ")
    for (index, word) in words.enumerated().prefix(6) where words.count > 1 {
      let lower = word.lowercased()
      let isParticle = particles.contains(lower)
      guard isParticle || leadIns.contains(lower),
        !isParticle || index == 0 || works.contains(words[index - 1].lowercased())
      else { continue }
      return words[(index + 1)...].joined(separator: " ")
    }
    return line
  }

  private static let leadIns: Set = [
    "by", "von:", "by:", "autor:", "author:", "author(s):", "auteur:", "text:",
  ]

  /// Parts of names as well.
  private static let particles: Set = ["von", "par", "por", "of"]

  /// What has authors, and what is done with it.
  private static let works: Set = [
    "beitrag", "beiträge", "artikel", "text", "texte", "gastbeitrag", "kommentar", "kolumne",
    "pressemitteilung", "wortlaut", "meinung", "reportage", "rezension",
    "interview", "bericht", "analyse", "essay", "geschrieben", "veröffentlicht", "erstellt",
    "verfasst", "publiziert", "ein", "eine", "mehr", "posts", "articles", "stories", "all",
    "publié", "écrit", "rédigé", "article", "publicado", "escrito", "texto", "nota",
  ]

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
    "fri", "sat", "sun", "view", "more", "see", "shares", "edited", "hace", "před", "vor",
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
    "redaktion:", "autor:", "author:", "auteur", "autorin", "by", "von", "par", "por", "text",
    "words", "edit", "senior", "last", "no author", "publiziert", "please enter your name here",
    "guest author", "gastautor", "user", "root", "wordpressadmin",
  ]
}
