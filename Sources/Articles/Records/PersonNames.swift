/// Names of authors out of a byline: "By Ann Lee and Bo Sand" is two people, and so
/// is "Lee, Ann; Sand, Bo".
enum PersonNames {
  /// The people that a line names, without "by" and its kin, given names first.
  static func split(_ line: String) -> [String] {
    guard line.utf8.count <= 500 else { return [] }
    let groups = groups(withoutLeadIn(line))
    var names: [String] = []
    for name in InvertedNames.names(groups) ?? groups.flatMap({ $0.map(\.name) })
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// What stands between "and", semicolons and strokes, each cut at its commas.
  private static func groups(_ line: Substring) -> [[NamePart]] {
    var groups: [[NamePart]] = []
    var parts: [NamePart] = []
    var words: [Substring] = []
    func closePart() {
      defer { words = [] }
      guard let last = words.last else { return }
      let mark = last.lowercased().filter { $0 != "." }
      if words.count == 1, degrees.contains(mark) { return }
      if words.count == 1, suffixes.contains(mark), !parts.isEmpty {
        parts[parts.count - 1].suffix = last
      } else {
        parts.append(NamePart(words: words))
      }
    }
    func closeGroup() {
      closePart()
      if !parts.isEmpty { groups.append(parts) }
      parts = []
    }
    let isInCapitals = !line.contains { $0.isLowercase }
    for word in line.split(whereSeparator: { $0.isWhitespace }) {
      // "John E Smith" is one man.
      if joiners.contains(word.lowercased()),
        word.count > 1 || !word.contains(where: \.isUppercase)
          || isInCapitals
      {
        closeGroup()
        continue
      }
      let name = word.prefix { $0 != "," }
      let inner = name.count < word.count ? word.dropFirst(name.count + 1) : ""
      // "Lee,Ann", as tables have it.
      let pieces = inner.contains { $0.isLetter } ? [name, inner] : [word]
      for (index, piece) in pieces.enumerated() {
        let bare = piece.trimmingSuffix(",;|/")
        if !bare.isEmpty { words.append(bare) }
        let marks = piece.dropFirst(bare.count)
        if marks.contains(where: { $0 != "," }) {
          closeGroup()
        } else if !marks.isEmpty || index < pieces.count - 1 {
          closePart()
        }
      }
    }
    closeGroup()
    return groups
  }

  private static let joiners: Set = [
    "and", "&", "und", "et", "y", "e", "og", "och", "en", "|", "·",
  ]

  /// Behind a comma, these belong to the name before it.
  private static let suffixes: Set = ["jr", "sr", "ii", "iii", "iv"]

  private static let degrees: Set = ["phd", "md", "dphil", "esq", "ma", "mba", "msc", "rn"]

  /// Words that introduce a byline, in the languages newspapers use them in.
  private static let leadIns = [
    "written by", "posted by", "reported by", "by", "von", "par", "por", "di", "de", "door", "av",
    "af", "text:", "author:", "autor:", "przez", "от", "автор:",
  ]

  /// Lead-ins that family names begin with, too.
  private static let particles = ["von ", "de ", "di "]

  private static func withoutLeadIn(_ line: String) -> Substring {
    let lower = line.lowercased()
    // "De Gaulle, Charles" and "von Trier, Lars" begin with the family name.
    let family = line.prefix { $0 != "," }
    if family.count < line.count, family.split(separator: " ").count == 2,
      particles.contains(where: { lower.hasPrefix($0) })
    {
      return Substring(line)
    }
    for word in leadIns where lower.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      guard let next = rest.first, next.isWhitespace || next == ":" else { continue }
      return rest.drop { $0.isWhitespace || $0 == ":" }
    }
    return Substring(line)
  }
}

extension Substring {
  /// Without the marks at its end.
  fileprivate func trimmingSuffix(_ marks: String) -> Substring {
    var rest = self
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}
