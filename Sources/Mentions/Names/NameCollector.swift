/// Gathers name spans into the people, places and organisations of a text:
/// short forms of a person's name go with the longest form.
struct NameCollector {
  let bytes: [UInt8]
  let words: [Word]

  func mentions(of spans: [NameSpan]) -> Mentions {
    var mentions = Mentions()
    let people = PersonForms(words: words, spans: spans)
    let resolver = PlaceResolver(spans: spans, words: words)
    var personIndex: [UInt64: Int] = [:]
    var placeIndex: [String: Int] = [:]
    var organisationIndex: [UInt64: Int] = [:]
    for span in spans {
      let mention = mention(span)
      switch span.kind {
      case .person?:
        let form = people.fullForm(of: span.words)
        let key = key(of: form)
        if let index = personIndex[key] {
          mentions.people[index].mentions.append(mention)
        } else {
          personIndex[key] = mentions.people.count
          mentions.people.append(NamedMention(name: text(of: form), mentions: [mention]))
        }
      case .place?:
        let record = resolver.record(for: span, in: words)
        let written = text(of: span.words)
        let name = record.flatMap { $0.kind == .country ? $0.ownName : nil } ?? written
        if let index = placeIndex[name] {
          mentions.places[index].mentions.append(mention)
        } else {
          placeIndex[name] = mentions.places.count
          mentions.places.append(
            PlaceMention(
              name: name, country: record?.countryCode, latitude: record?.latitude,
              longitude: record?.longitude, mentions: [mention]))
        }
      case .organisation?:
        let key = key(of: span.words)
        if let index = organisationIndex[key] {
          mentions.organisations[index].mentions.append(mention)
        } else {
          organisationIndex[key] = mentions.organisations.count
          mentions.organisations.append(
            NamedMention(name: text(of: span.words), mentions: [mention]))
        }
      case nil: break
      }
    }
    return mentions
  }

  private func mention(_ span: NameSpan) -> MentionSpan {
    MentionSpan(
      start: Int(words[span.words.lowerBound].start),
      end: Int(words[span.words.upperBound - 1].end),
      rule: span.rule, confidence: span.confidence)
  }

  private func key(of range: Range<Int>) -> UInt64 {
    range.reduce(0) { NameKey.joined($0, words[$1].key) }
  }

  /// The name with its line breaks and runs of spaces as one space each.
  private func text(of range: Range<Int>) -> String {
    let start = Int(words[range.lowerBound].start)
    let end = Int(words[range.upperBound - 1].end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
