/// Names of authors out of a byline: "By Ann Lee and Bo Sand" is two people.
enum PersonNames {
  /// The people that a line names, without "by" and its kin.
  static func split(_ line: String) -> [String] {
    guard line.utf8.count <= 500 else { return [] }
    var names: [String] = []
    var words: [Substring] = []
    func close() {
      let name = words.joined(separator: " ")
      words = []
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    for var word in withoutLeadIn(line).split(whereSeparator: { $0.isWhitespace }) {
      if joiners.contains(word.lowercased()) {
        close()
        continue
      }
      var closes = false
      while let last = word.last, ",;|/".contains(last) {
        word.removeLast()
        closes = true
      }
      if !word.isEmpty { words.append(word) }
      if closes { close() }
    }
    close()
    return names
  }

  private static let joiners: Set = [
    "and", "&", "und", "et", "y", "e", "og", "och", "en", "|", "·",
  ]

  /// Words that introduce a byline, in the languages newspapers use them in.
  private static let leadIns = [
    "written by", "posted by", "reported by", "by", "von", "par", "por", "di", "de", "door", "av",
    "af", "text:", "author:", "autor:", "przez", "от", "автор:",
  ]

  private static func withoutLeadIn(_ line: String) -> Substring {
    let lower = line.lowercased()
    for word in leadIns where lower.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      guard let next = rest.first, next.isWhitespace || next == ":" else { continue }
      return rest.drop { $0.isWhitespace || $0 == ":" }
    }
    return Substring(line)
  }
}
