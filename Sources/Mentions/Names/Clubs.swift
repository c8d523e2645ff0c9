/// In reports of matches, the towns' names that are meant as those of their clubs: "Norwich have signed",
/// "a win over Bath", "Leicester striker Ann Porter".
struct Clubs {
  private let words: [Word]
  private let people: PersonForms

  /// A town and its club bear one name in one text, and neither makes the other what it is.
  static let rule = "club"
  /// Different words of sport that a report of a match has at least.
  private static let enough = 4
  /// log10 of the inhabitants of a city that other things than clubs are said of as often.
  private static let metropolis = 6.8
  /// The same of a town whose club is named in a word. Nearly every given name is a village's somewhere.
  private static let town = 4.5
  private static let sport = KeySet([
    "champions", "championship", "coach", "cup", "defeat", "final", "fixture", "game", "games",
    "goal", "goals", "innings", "league", "match", "matches", "midfielder", "pitch", "player",
    "players", "playoff", "playoffs", "quarterback", "rugby", "scored", "season", "semi",
    "soccer", "squad", "striker", "team", "tournament", "trophy", "victory", "win", "wins",
  ])
  private static let members = KeySet([
    "boss", "captain", "coach", "defender", "defenders", "defence", "fans", "forward",
    "goalkeeper", "guard", "hooker", "keeper", "lock", "manager", "midfielder", "outfielder",
    "pitcher", "players", "prop", "quarterback", "scrum", "shortstop", "side", "skipper", "squad",
    "striker", "team", "winger",
  ])
  /// Of a town these would be in the singular, or are said of nobody but who plays.
  private static let doings = KeySet([
    "are", "beat", "drew", "have", "lost", "scored", "thrashed", "were", "won",
  ])
  private static let rivals = KeySet([
    "against", "beat", "beating", "defeated", "over", "thrashed", "v", "versus", "vs",
  ])
  private static let and = NameKey.word("and")

  init(words: [Word], spans: [NameSpan]) {
    self.words = words
    people = PersonForms(words: words, spans: spans)
  }

  /// The spans, with organisations of the towns that are clubs.
  func applied(to spans: [NameSpan]) -> [NameSpan] {
    guard spans.contains(where: isTown), isReport else { return spans }
    let clubs = Set(
      spans.filter { isTown($0) && plays($0.words) }.map { words.key(of: $0.words) })
    guard !clubs.isEmpty else { return spans }
    return spans.map { span in
      guard isTown(span), clubs.contains(words.key(of: span.words)), !isWhereabouts(span.words)
      else { return span }
      var span = span
      span.decide(.organisation, Self.rule)
      return span
    }
  }

  /// A town, or a given name that is a town's too and nobody's in the text: Chelsea.
  private func isTown(_ span: NameSpan) -> Bool {
    guard let place = span.kind == .place ? span.place : namesake(span) else { return false }
    return !place.has([.country, .region]) && place.magnitude < Self.metropolis
      && !place.records.contains { $0.kind == .state && $0.countryCode == "US" }
  }

  private func namesake(_ span: NameSpan) -> PlaceName? {
    guard span.kind == .person, span.words.count == 1, let first = span.words.first,
      words[first].has(.given), !words[first].has(.frequentSurname),
      people.fullForm(of: span.words) == span.words,
      let place = PlaceLookup(words: words).exact(span.words), place.magnitude >= Self.town
    else { return nil }
    return place
  }

  private var isReport: Bool {
    var found: Set<UInt64> = []
    for word in words where !word.isCapitalised && Self.sport.contains(word.key) {
      found.insert(word.key)
      if found.count >= Self.enough { return true }
    }
    return false
  }

  private func plays(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    if isWhereabouts(range) { return false }
    if first > 0, words[first].gap == .space, !words[first - 1].isCapitalised,
      Self.rivals.contains(words[first - 1].key)
    {
      return true
    }
    guard next < words.count, words[next].gap == .space, !words[next].isCapitalised else {
      return false
    }
    if Self.members.contains(words[next].key) { return true }
    // "London and Leeds have"
    return Self.doings.contains(words[next].key) && !(first > 0 && words[first - 1].key == Self.and)
  }

  private func isWhereabouts(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    if first > 0, words[first].gap == .space, words[first - 1].has(.preposition),
      !Self.rivals.contains(words[first - 1].key)
    {
      return true
    }
    return next < words.count && words[next].gap == [.comma, .space] && words[next].isCapitalised
  }
}
