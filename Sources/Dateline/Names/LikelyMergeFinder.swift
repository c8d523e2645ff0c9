import Mentions
import TextAnalysis

/// Looks among the names of an index for those that are probably one.
///
/// Each name is compared with those that share a key with it and never with all others, so that the
/// work grows with the number of names. A name that could be two others is left alone unless one of
/// them is much commoner.
struct LikelyMergeFinder {
  /// Names that are looked at, the commonest.
  static let maximumNames = 100_000
  /// How many times as common as all others together the one must be that a short form may mean.
  private static let dominance = 4
  /// Letters of a name in which one other letter may be a slip.
  private static let longName = 9

  private struct Name {
    var text: String
    var count: Int
    /// Its folded words, titles taken off and "Jr." kept.
    var words: [String]
    var hasTitle: Bool
    /// Its letters and digits alone.
    var letters: String
  }

  private let kind: NameKind
  private let names: [Name]
  /// Which name another is to be called by, and why.
  private var leader: [Int: (index: Int, reason: LikelyMerge.Reason)] = [:]

  /// - Parameter values: the commonest first.
  init(_ values: [SearchResults.FacetValue], kind: NameKind) {
    self.kind = kind
    names = values.prefix(Self.maximumNames).map { value in
      let all = Folding.fold(value.value).split { $0 == " " || $0 == "\u{A0}" }.map(Self.bare)
        .filter { !$0.isEmpty }
      let words = kind == .person ? Array(all.drop { Gazetteer.isTitle($0) }) : all
      return Name(
        text: value.value, count: value.count, words: words.isEmpty ? all : words,
        hasTitle: !words.isEmpty && words.count < all.count, letters: all.joined())
    }
  }

  private static func bare(_ word: Substring) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  mutating func merges() -> [LikelyMerge] {
    lead(by: .spelling) { $0.letters.utf8.count > 2 ? [$0.letters] : [] }
    switch kind {
    case .person:
      lead(by: .middleName) {
        $0.words.count > 1 ? [$0.words[0] + " " + ($0.words.last ?? "")] : []
      }
      joinParts()
      lead(by: .transliteration) { Self.transliterated($0) }
      lead(by: .slip) { Self.withoutOneLetter($0) }
    case .place: joinCountries()
    case .organisation: break
    }
    return grouped()
  }

  /// The commonest name of each key leads those that are much rarer or spelled alike.
  private mutating func lead(by reason: LikelyMerge.Reason, keys: (Name) -> [String]) {
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() where leader[index] == nil {
      for key in keys(name) {
        guard let other = first[key] else {
          first[key] = index
          continue
        }
        guard other != index, leader[index] == nil, fits(index, other, reason) else { continue }
        leader[index] = (other, reason)
      }
    }
  }

  private func fits(_ index: Int, _ other: Int, _ reason: LikelyMerge.Reason) -> Bool {
    let (name, common) = (names[index], names[other])
    switch reason {
    case .slip: return common.count >= Self.dominance * name.count && name.letters != common.letters
    case .transliteration:
      // John Miller and John Mueller are two people; both surnames are frequent.
      return name.count * Self.dominance <= common.count
        || [name, common].contains { !Gazetteer.isFrequentSurname($0.words.last ?? "") }
    case .middleName:
      // "George W. Bush" is not "George H. W. Bush".
      let middles = [name, common].map { Set($0.words.dropFirst().dropLast()) }
      return middles[0].isEmpty || middles[1].isEmpty
    default: return true
    }
  }

  /// Initials, titles and single words, each to the full name that it most likely means.
  private mutating func joinParts() {
    var full: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where name.words.count > 1 && leader[index] == nil {
      guard let last = name.words.last, name.words[0].unicodeScalars.count > 1 else { continue }
      full[last, default: []].append(index)
    }
    for (index, name) in names.enumerated() where leader[index] == nil {
      guard let last = name.words.last else { continue }
      let isInitials = name.words.count > 1 && name.words[0].unicodeScalars.count == 1
      guard isInitials || name.words.count == 1 else { continue }
      let candidates = (full[last] ?? []).prefix(Self.maximumCandidates).filter { other in
        other != index && (!isInitials || names[other].words[0].hasPrefix(name.words[0]))
      }
      guard let best = candidates.first else { continue }
      let rest = candidates.dropFirst().reduce(0) { $0 + names[$1].count }
      guard names[best].count >= Self.dominance * rest else { continue }
      leader[index] = (best, isInitials ? .initials : name.hasTitle ? .title : .shortForm)
    }
  }

  /// People of one surname that are looked at for a short form.
  private static let maximumCandidates = 1_000

  private mutating func joinCountries() {
    var byName: [String: Int] = [:]
    for (index, name) in names.enumerated() { byName[Folding.fold(name.text)] = index }
    for (index, name) in names.enumerated() where leader[index] == nil {
      guard let country = Gazetteer.countryName(of: name.text),
        let other = byName[Folding.fold(country)], other != index
      else { continue }
      leader[index] = (other, .country)
    }
  }

  private static func transliterated(_ name: Name) -> [String] {
    guard name.words.count > 1, let surname = name.words.last,
      let sound = SurnameSound.key(surname)
    else { return [] }
    return [name.words.dropLast().joined(separator: " ") + " " + sound]
  }

  /// Keys that two long names share when one letter differs.
  private static func withoutOneLetter(_ name: Name) -> [String] {
    let letters = Array(name.letters.unicodeScalars)
    guard name.words.count > 1, (longName...40).contains(letters.count) else { return [] }
    return letters.indices.map { index in
      var shorter = letters
      shorter.remove(at: index)
      return String(String.UnicodeScalarView(shorter))
    }
  }

  private func grouped() -> [LikelyMerge] {
    var groups: [Int: [LikelyMerge.Other]] = [:]
    for (index, name) in names.enumerated() {
      guard let (first, reason) = leader[index] else { continue }
      var top = first
      // At most one step a reason.
      for _ in LikelyMerge.Reason.allCases { top = leader[top]?.index ?? top }
      guard top != index else { continue }
      groups[top, default: []].append(
        LikelyMerge.Other(name: name.text, count: name.count, reason: reason))
    }
    let merges = groups.map { top, others in
      LikelyMerge(
        name: names[top].text, count: names[top].count,
        others: others.sorted { ($1.count, $0.name) < ($0.count, $1.name) })
    }
    return merges.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
