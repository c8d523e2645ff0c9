/// Names of people in a byline as pages show it, with dates, roles and addresses
/// round them.
enum AuthorLine {
  static func names(in line: String) -> [String] {
    let clean = TextCleaner.line(line)
    guard !clean.isEmpty, WebAddress.host(of: clean) == nil else { return [] }
    return PersonNames.split(clean).compactMap(name)
  }

  private static func name(_ text: String) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      // What follows a date, an address or a bracket is no name.
      if word.contains(where: { $0.isNumber }) || word.contains("@") || word.hasPrefix("(")
        || ["-", "–", "—", "•", "·", "/", "on", "am", "um", "le", "-"].contains(word.lowercased())
      {
        if words.isEmpty { continue } else { break }
      }
      words.append(word)
    }
    let name = words.joined(separator: " ")
    guard (1...6).contains(words.count), name.utf8.count >= 2, name.utf8.count <= 80,
      name.contains(where: { $0.isLetter }), !notNames.contains(name.lowercased())
    else { return nil }
    return name
  }

  private static let notNames: Set = [
    "admin", "administrator", "staff", "redaktion", "editor", "editors", "webmaster", "autor",
    "author", "editorial", "unknown", "anonymous", "null", "none", "guest", "newsroom", "team",
    "redaktion:", "autor:", "author:",
  ]
}
