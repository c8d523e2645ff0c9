import Glibc

/// Chooses for each place name of a text the one of its senses that fits the
/// others: by size, by the countries and states that the text speaks of, by
/// what stands behind a comma, by nearness to the places that are already
/// chosen. One sense a text for each name.
///
/// The weights are those of the published "mention context" heuristics (size,
/// containment, proximity; see Leidner, Toponym Resolution in Text, 2007),
/// found by trial on local American news and international news.
struct PlaceResolver {
  private struct Name {
    var candidates: [Candidate]
    var chosen: Int
    /// How much the name's own choice counts for others: little when ambiguous.
    var weight: Double
    /// Of the text, organisations' names included.
    var mentions = 1.0
    /// Names that followed a comma or a bracket, by index.
    var containers: [Int] = []

    /// How often the text shows that a state is meant.
    var stateHints = 0.0

    var isShownState: Bool { stateHints * 2 >= mentions }

    var hasCountry: Bool { candidates.contains { $0.record.kind == .country } }

    /// How much it says of the countries and states that the text is about.
    var evidence: Double { weight * (1 + log2(mentions)) }
  }

  private struct Candidate {
    var record: GazetteerRecord
    var base: Double
    var point: (x: Double, y: Double, z: Double)

    init(_ record: GazetteerRecord, base: Double) {
      self.record = record
      self.base = base
      let latitude = record.latitude * .pi / 180
      let longitude = record.longitude * .pi / 180
      point = (
        x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude)
      )
    }
  }

  /// Beyond these, names don't lend each other nearness: the work stays linear.
  private static let anchorLimit = 150
  private static let rounds = 3
  /// Added to a state's score where half of the mentions show that it is one.
  private static let stateHint = 5.0
  private static let candidateLimit = 40
  /// The cosine of 150 km on the Earth's surface.
  private static let nearCosine = cos(150.0 / 6371)

  private var names: [Name] = []
  private var byKey: [UInt64: Int] = [:]
  /// What the text says of countries and states besides the chosen places.
  private var countries = Weights()
  private var states = Weights()

  /// Sums are kept as they grow: adding up a dictionary's values would give
  /// other roundings in another order.
  private struct Weights {
    private var values: [UInt16: Double] = [:]
    private(set) var total = 0.0

    subscript(key: UInt16) -> Double { values[key] ?? 0 }

    mutating func add(_ weight: Double, to key: UInt16) {
      values[key, default: 0] += weight
      total += weight
    }
  }

  init(spans: [NameSpan], words: [Word]) {
    var previous: (span: NameSpan, name: Int)?
    let places = spans.filter { $0.kind == .place }
    let hints = StateHints(spans: places, words: words)
    for (number, span) in places.enumerated() {
      guard let place = span.place, let name = index(of: span, place, in: words) else { continue }
      if hints.isState(number) { names[name].stateHints += 1 }
      if let before = previous, before.span.words.upperBound == span.words.lowerBound,
        !words[span.words.lowerBound].gap.isDisjoint(with: [.comma, .open]), before.name != name,
        names[before.name].containers.count < 4
      {
        names[before.name].containers.append(name)
      }
      previous = (span, name)
    }
    let namesakes = Namesakes(words: words)
    for span in spans where span.kind == .organisation {
      for part in namesakes.places(in: span) {
        if let place = part.place { _ = index(of: part, place, in: words) }
      }
    }
    for word in words where word.has(.demonym) && word.isCapitalised {
      guard let code = MentionData.demonyms.value(word.key) else { continue }
      countries.add(1, to: UInt16(truncatingIfNeeded: code))
    }
    for round in 0..<Self.rounds where !names.isEmpty {
      if !choose(isFirst: round == 0) { break }
    }
  }

  /// The sense chosen for a name that a span bears.
  func record(for span: NameSpan, in words: [Word]) -> GazetteerRecord? {
    guard span.place != nil, let index = byKey[words.key(of: span.words)] else { return nil }
    return names[index].candidates[names[index].chosen].record
  }

  /// The text shows that the span's name is that of a state and not of its city.
  func isShownState(_ span: NameSpan, in words: [Word]) -> Bool {
    guard let index = byKey[words.key(of: span.words)] else { return false }
    return names[index].isShownState
      && names[index].candidates[names[index].chosen].record.kind == .state
  }

  private mutating func index(of span: NameSpan, _ place: PlaceName, in words: [Word]) -> Int? {
    let key = words.key(of: span.words)
    if let known = byKey[key] {
      names[known].mentions += 1
      return known
    }
    let records = Array(place.records.prefix(Self.candidateLimit))
    let candidates = records.map { Candidate($0, base: $0.standing(among: records)) }
    guard !candidates.isEmpty else { return nil }
    var best = 0
    for (index, candidate) in candidates.enumerated() where candidate.base > candidates[best].base {
      best = index
    }
    byKey[key] = names.count
    names.append(
      Name(candidates: candidates, chosen: best, weight: 1 / Double(candidates.count).squareRoot()))
    return names.count - 1
  }

  /// What a name says of its country and state for the other names: a state's or country's own name
  /// says more than a town's.
  private static func votes(of name: Name) -> (country: Double, state: Double) {
    let record = name.candidates[name.chosen].record
    guard record.kind == .country || record.kind == .state,
      !hasRival(record, in: name.candidates)
    else { return (name.evidence, name.evidence) }
    let isState = record.kind == .state
    return (name.evidence + (isState ? 1 : 2), name.evidence + (isState ? 2 : 0))
  }

  /// A city elsewhere that is nearly as great as the state or country: St. Louis in Missouri for
  /// Saint-Louis in Senegal. The name then says nothing of where the text is at home.
  private static func hasRival(_ state: GazetteerRecord, in candidates: [Candidate]) -> Bool {
    candidates.contains { candidate in
      let record = candidate.record
      return record.kind == .city && !record.isAlias && record.country != state.country
        && record.magnitude > state.magnitude - 1
    }
  }

  /// One round; false when no choice changed.
  private mutating func choose(isFirst: Bool) -> Bool {
    var countryWeights = countries
    var stateWeights = states
    let votesOf = names.map(Self.votes)
    for (name, votes) in zip(names, votesOf) {
      let record = name.candidates[name.chosen].record
      if record.country != 0 { countryWeights.add(votes.country, to: record.country) }
      if record.kind != .country { stateWeights.add(votes.state, to: record.state) }
    }
    var changed = isFirst
    for index in names.indices where names[index].candidates.count > 1 {
      let own = names[index].candidates[names[index].chosen].record
      // What the name itself says of its country is no reason for it.
      let votes = votesOf[index]
      let countryTotal = max(1, countryWeights.total - (own.country != 0 ? votes.country : 0))
      let stateTotal = max(1, stateWeights.total - (own.kind != .country ? votes.state : 0))
      var best = (score: -Double.infinity, at: 0)
      for (at, candidate) in names[index].candidates.enumerated() {
        let record = candidate.record
        var score = candidate.base
        let ownCountry = record.country == own.country ? votes.country : 0
        let ownState = record.kind != .country && record.state == own.state ? votes.state : 0
        if record.country != 0 {
          let share = (countryWeights[record.country] - ownCountry) / countryTotal
          score += 2.2 * share
          // In "Russia and Georgia" nothing is American.
          if record.kind == .state, names[index].hasCountry, countryTotal > 1 { score -= 1 - share }
        }
        if record.kind != .country, record.kind != .region {
          score += 2.6 * (stateWeights[record.state] - ownState) / stateTotal
        }
        score += containment(of: candidate, of: names[index])
        if record.kind == .state, names[index].isShownState { score += Self.stateHint }
        score += min(2, nearness(of: candidate, except: index))
        if score > best.score { best = (score, at) }
      }
      if best.at != names[index].chosen {
        names[index].chosen = best.at
        changed = true
      }
    }
    return changed
  }

  private func containment(of candidate: Candidate, of name: Name) -> Double {
    var best = 0.0
    for container in name.containers {
      let chosen = names[container].candidates[names[container].chosen].record
      for other in names[container].candidates where other.record != candidate.record {
        let holds =
          switch other.record.kind {
          case .country:
            other.record.country == candidate.record.country
              // "Mexico, the United States and Canada" is a list.
              && (!name.hasCountry || candidate.record.kind == .state)
          case .state: other.record.state == candidate.record.state
          case .county, .city, .region: false
          }
        if holds, candidate.record.kind != other.record.kind { best = max(best, 5) }
        if !holds, best < 3, other.record == chosen, Self.isNear(candidate, other) { best = 3 }
      }
    }
    return best
  }

  private func nearness(of candidate: Candidate, except own: Int) -> Double {
    guard candidate.record.kind == .city || candidate.record.kind == .county else { return 0 }
    var sum = 0.0
    for (index, name) in names.prefix(Self.anchorLimit).enumerated() where index != own {
      let other = name.candidates[name.chosen]
      if other.record.kind == .city || other.record.kind == .county, Self.isNear(candidate, other) {
        sum += name.weight
        if sum > 4 { break }
      }
    }
    return sum
  }

  private static func isNear(_ a: Candidate, _ b: Candidate) -> Bool {
    a.point.x * b.point.x + a.point.y * b.point.y + a.point.z * b.point.z > nearCosine
  }
}
