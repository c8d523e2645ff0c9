package import TextAnalysis

/// The people, places, organisations and dates that a text names.
package struct Mentions: Sendable, Equatable {
  package var people: [NamedMention] = []
  package var places: [PlaceMention] = []
  package var organisations: [NamedMention] = []
  package var dates: [DateMention] = []

  package init() {}
}

/// One place in the text where something is named.
package struct MentionSpan: Sendable, Hashable {
  /// UTF-8 bytes from the start of the text, on scalar boundaries.
  package var start: Int
  package var end: Int
  /// Which rule found it, for `dateline extract`.
  package var rule: String
  /// From 0 to 1.
  package var confidence: Double

  package init(start: Int, end: Int, rule: String, confidence: Double = 1) {
    self.start = start
    self.end = end
    self.rule = rule
    self.confidence = confidence
  }
}

/// A person or an organisation, with every place where the text names it.
package struct NamedMention: Sendable, Equatable {
  /// The longest form in the text, cleaned ("Karen Bass").
  package var name: String
  package var mentions: [MentionSpan]

  package init(name: String, mentions: [MentionSpan]) {
    self.name = name
    self.mentions = mentions
  }
}

/// A place, with its gazetteer entry where it was resolved.
package struct PlaceMention: Sendable, Equatable {
  package var name: String
  /// The gazetteer's name where it is another than `name`: "Mumbai" for
  /// "Bombay", "California" for "Calif.".
  package var gazetteerName: String?
  /// ISO 3166-1 alpha-2.
  package var country: String?
  /// Degrees, WGS 84.
  package var latitude: Double?
  package var longitude: Double?
  /// A town or a county, whose coordinates say where it is; a country's are only its middle.
  package var isTown: Bool
  package var mentions: [MentionSpan]

  package init(
    name: String, gazetteerName: String? = nil, country: String? = nil, latitude: Double? = nil,
    longitude: Double? = nil, isTown: Bool = false, mentions: [MentionSpan]
  ) {
    self.name = name
    self.gazetteerName = gazetteerName
    self.isTown = isTown
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.mentions = mentions
  }
}

/// A date that the text speaks of.
package struct DateMention: Sendable, Equatable {
  package var value: PartialDate
  /// The last date of a range ("1990s", "3-5 May"), nil for a single date.
  package var end: PartialDate?
  package var span: MentionSpan

  package init(value: PartialDate, end: PartialDate? = nil, span: MentionSpan) {
    self.value = value
    self.end = end
    self.span = span
  }
}
