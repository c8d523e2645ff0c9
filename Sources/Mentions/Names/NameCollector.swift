/// Gathers name spans into the people, places and organisations of a text, in
/// the order in which the text first names them.
struct NameCollector {
  private let words: [Word]
  private let written: WrittenName
  private let lookup: PlaceLookup
  private static let insides = KeySet(["in", "near"])

  init(bytes: [UInt8], words: [Word]) {
    self.words = words
    lookup = PlaceLookup(words: words)
    written = WrittenName(bytes: bytes, words: words)
  }

  func mentions(of spans: [NameSpan]) -> Mentions {
    let forms = PersonForms(words: words, spans: spans)
    let resolver = PlaceResolver(spans: spans, words: words)
    let namesakes = Namesakes(words: words)
    var people = Group<NamedMention>()
    var places = Group<PlaceMention>()
    var organisations = Group<NamedMention>()
    for (index, span) in spans.enumerated() {
      let mention = mention(span)
      switch span.kind {
      case .person?:
        let form = forms.fullForm(of: span.words)
        people.add(mention, key: words.key(of: form), range: form, written) { name in
          NamedMention(name: name, mentions: [])
        }
      case .place?:
        let record = resolver.record(for: span, in: words)
        let isState = resolver.isShownState(span, in: words)
        add(mention, span, record, isState: isState, to: &places)
        if record == nil, let container = container(of: index, in: spans),
          let surroundings = resolver.record(for: container, in: words)
        {
          places.place(key: words.key(of: span.words), within: surroundings)
        }
      case .organisation?:
        organisations.add(mention, key: words.key(of: span.words), range: span.words, written) {
          name in
          NamedMention(name: name, mentions: [])
        }
        if let home = namesakes.home(of: span) {
          add(
            self.mention(home), home, resolver.record(for: home, in: words), isState: false,
            to: &places)
        }
      case nil: break
      }
    }
    var mentions = Mentions()
    mentions.people = people.entries
    mentions.places = places.entries
    mentions.organisations = organisations.entries
    return mentions
  }

  private func add(
    _ mention: MentionSpan, _ span: NameSpan, _ record: GazetteerRecord?, isState: Bool,
    to places: inout Group<PlaceMention>
  ) {
    var key = words.key(of: span.words)
    var ownName: String?
    var otherName: String?
    // "Western Canada" is no Canada.
    if let record, record.kind == .country || record.kind == .region,
      lookup.exact(span.words) != nil
    {
      let (own, name) = (record.ownName, written.text(of: span.words))
      if PlaceNaming.isWhole(name, own, in: written.isAllCapitals(span.words)) {
        ownName = own ?? name
        if record.kind == .country { key = UInt64(record.country) }
      } else {
        otherName = own
      }
    }
    places.add(mention, key: key, range: span.words, written) { name in
      let town = isState ? nil : record?.town(among: span.place?.records ?? [])
      return PlaceMention(
        name: ownName ?? name,
        gazetteerName: otherName
          ?? record.flatMap { PlaceNaming.otherName(of: $0, written: name, span.place) },
        country: record?.countryCode, latitude: (town ?? record)?.latitude,
        longitude: (town ?? record)?.longitude, isTown: town != nil, mentions: [])
    }
    if let ownName { places.rename(key: key, to: ownName) }
  }

  /// "Ohio" for the prison in "Ashby Prison, Ohio" or "Ashby Prison in Ohio".
  private func container(of index: Int, in spans: [NameSpan]) -> NameSpan? {
    guard index + 1 < spans.count, spans[index + 1].kind == .place else { return nil }
    let (end, next) = (spans[index].words.upperBound, spans[index + 1].words.lowerBound)
    if next == end { return words[next].gap == [.comma, .space] ? spans[index + 1] : nil }
    guard next == end + 1, Self.insides.contains(words[end].key), words[end].gap == .space,
      words[next].gap == .space
    else { return nil }
    return spans[index + 1]
  }

  private func mention(_ span: NameSpan) -> MentionSpan {
    MentionSpan(
      start: Int(words[span.words.lowerBound].start),
      end: Int(words[span.words.upperBound - 1].end),
      rule: span.rule, confidence: span.confidence)
  }
}

/// What `NameCollector` gathers mentions in.
private protocol Gathered {
  var name: String { get set }
  var mentions: [MentionSpan] { get set }
}

extension NamedMention: Gathered {}
extension PlaceMention: Gathered {}

private struct Group<Entry: Gathered> {
  var entries: [Entry] = []
  fileprivate private(set) var byKey: [UInt64: Int] = [:]
  /// The entry's name was made from capitals and gives way to another spelling.
  private var isGuessed: [Bool] = []

  mutating func add(
    _ mention: MentionSpan, key: UInt64, range: Range<Int>, _ written: WrittenName,
    make: (String) -> Entry
  ) {
    let isCapitals = written.isAllCapitals(range)
    if let index = byKey[key] {
      entries[index].mentions.append(mention)
      if isGuessed[index], !isCapitals {
        entries[index].name = written.text(of: range)
        isGuessed[index] = false
      }
      return
    }
    byKey[key] = entries.count
    var entry = make(written.text(of: range))
    entry.mentions.append(mention)
    entries.append(entry)
    isGuessed.append(isCapitals)
  }

}

extension Group<PlaceMention> {
  fileprivate mutating func rename(key: UInt64, to name: String) {
    if let index = byKey[key] { entries[index].name = name }
  }

  /// Gives a place that the gazetteer lacks the coordinates of the town, county or state that the
  /// text says it is in; of a country, which may be large, only its code.
  fileprivate mutating func place(key: UInt64, within record: GazetteerRecord) {
    guard let index = byKey[key], entries[index].country == nil, entries[index].latitude == nil
    else { return }
    entries[index].country = record.countryCode
    guard record.kind != .country, record.kind != .region else { return }
    entries[index].latitude = record.latitude
    entries[index].longitude = record.longitude
    entries[index].isTown = record.isTown
  }
}
