/// Writes articles: words, people, places and dates in the formats that folders
/// of articles hold.
struct Newsroom {
  private static let words = [
    "harbour", "river", "bridge", "council", "budget", "strike", "storm", "market", "school",
    "railway", "museum", "election", "verdict", "vaccine", "orchard", "glacier", "tunnel",
    "festival", "reported", "opened", "closed", "voted", "agreed", "refused", "painted", "counted",
    "water", "winter", "library", "theatre", "hospital", "factory", "farmers", "teachers", "judges",
    "the", "of", "and", "in", "on", "with", "after", "before", "its", "was", "were", "had", "new",
    "old", "large", "quiet", "café", "naïve", "well-known", "O'Hara", "U.S.", "1,250", "NATO",
  ]
  private static let people = [
    "Karen Bass", "Willy Brandt", "Lucius D. Clay", "Grace Hopper", "Nelson Mandela",
    "Rosa Parks", "Amelia Earhart", "Toni Morrison", "Desmond Tutu", "Ada Lovelace",
  ]
  private static let places = [
    "Berlin", "Los Angeles", "Paris", "Nairobi", "Lisbon", "Osaka", "Quito", "Oslo", "Dublin",
  ]
  private static let sources = ["Harbour Herald", "Northern Star", "Evening Post"]
  private static let sections = ["City", "Foreign", "Sports", "Science"]

  /// A text that no other call gives.
  private var written = 0

  /// The content of a file with such an ending; now and then one in which a record
  /// can't be read, or which has no text. None that is damaged as a whole: the live
  /// index keeps what it has of such a file, and one built afresh can't.
  mutating func file(ending: String, _ chance: inout Chance) -> String {
    written += 1
    switch ending {
    case "json":
      return json(&chance)
    case "jsonl":
      var lines = (0..<chance.number(1...6)).map { _ in json(&chance) }
      if chance.happens(oneIn: 15) { lines.insert("not a record", at: 0) }
      return lines.joined(separator: "\n") + "\n"
    case "md":
      let date = date(&chance)
      return
        "---\ntitle: \(title(&chance))\ndate: \(date)\ntags: [\(words(2, ", ", &chance))]\n---\n"
        + "\n\(body(&chance))\n"
    default:
      return chance.happens(oneIn: 80)
        ? "" : "\(title(&chance))\n\nBy \(chance.pick(Self.people))\n\n\(body(&chance))\n"
    }
  }

  private func json(_ chance: inout Chance) -> String {
    var members = [
      "\"headline\": \"\(title(&chance))\"", "\"articleBody\": \"\(body(&chance))\"",
    ]
    if !chance.happens(oneIn: 10) { members.append("\"datePublished\": \"\(date(&chance))\"") }
    if chance.happens(oneIn: 2) {
      members.append("\"publisher\": \"\(chance.pick(Self.sources))\"")
      members.append("\"articleSection\": \"\(chance.pick(Self.sections))\"")
    }
    if chance.happens(oneIn: 3) { members.append("\"author\": \"\(chance.pick(Self.people))\"") }
    if chance.happens(oneIn: 4) {
      members.append("\"people\": [\"\(chance.pick(Self.people))\"]")
      members.append("\"id\": \"r-\(chance.number(1...9999))\"")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private func title(_ chance: inout Chance) -> String {
    "Number \(written) \(words(chance.number(1...5), " ", &chance))"
  }

  private func body(_ chance: inout Chance) -> String {
    let place = chance.pick(Self.places)
    var sentences = ["\(place.uppercased()), Jan. \(chance.number(1...30)) - Item \(written) came"]
    for _ in 0..<chance.number(1...5) {
      sentences.append("\(chance.pick(Self.people)) of \(chance.pick(Self.places)) said so")
      sentences.append("It " + words(chance.number(4...14), " ", &chance))
      if chance.happens(oneIn: 3) { sentences.append("That was on \(date(&chance))") }
    }
    return sentences.joined(separator: ". ") + "."
  }

  private func words(_ count: Int, _ separator: String, _ chance: inout Chance) -> String {
    (0..<count).map { _ in chance.pick(Self.words) }.joined(separator: separator)
  }

  private func date(_ chance: inout Chance) -> String {
    let year = chance.number(1900...2026)
    if chance.happens(oneIn: 6) { return "\(year)" }
    let month = chance.number(1...12)
    let padded = month < 10 ? "0\(month)" : "\(month)"
    return chance.happens(oneIn: 6)
      ? "\(year)-\(padded)" : "\(year)-\(padded)-\(chance.number(10...28))"
  }
}
