/// What the index holds: one row a field. The document mapper, the question
/// parser, the facets, the documentation and the tests all read this table.
package enum Schema {
  /// Raised when an index written before can no longer be read right.
  package static let version = 6

  package static let body = Field(
    "text", aliases: ["body"], prefix: "", .text, meaning: "words of the title and the text")
  package static let title = Field(
    "title", aliases: ["headline"], prefix: "S", .text, weight: Ranking.titleWeight,
    meaning: "words of the title")
  package static let person = Field(
    "person", aliases: ["people"], prefix: "XPER:", .name, slot: 4, facet: "people",
    meaning: "people whom the article names")
  package static let place = Field(
    "place", aliases: ["places"], prefix: "XPLA:", .name, slot: 5, facet: "places",
    meaning: "places that the article names")
  package static let organisation = Field(
    "organisation", aliases: ["organization", "org", "organisations"], prefix: "XORG:", .name,
    slot: 6, facet: "organisations", meaning: "organisations that the article names")
  package static let author = Field(
    "author", aliases: ["authors", "by"], prefix: "A", .name, slot: 3, facet: "authors",
    meaning: "who wrote it")
  package static let source = Field(
    "source", aliases: ["publisher"], prefix: "H", .name, slot: 2, facet: "sources",
    meaning: "who published it: a newspaper, an agency, a site")
  package static let section = Field(
    "section", prefix: "XSEC:", .keyword, slot: 9, facet: "sections",
    meaning: "the part of the publication")
  package static let topic = Field(
    "topic", aliases: ["topics", "tag"], prefix: "K", .keyword, slot: 11, facet: "topics",
    meaning: "topics and tags that the publisher gives")
  package static let language = Field(
    "language", aliases: ["lang"], prefix: "L", .keyword, slot: 8, facet: "languages",
    meaning: "the language, as ISO 639-1 has it (en, de)")
  package static let published = Field(
    "date", prefix: "D", .published, slot: 0, facet: "date",
    meaning: "when it was published: a day, month, year, a range, or undated")
  package static let about = Field(
    "about", prefix: "XDAT:", .spokenDate,
    meaning: "a day, month or year that the text speaks of")
  package static let calendarDay = Field(
    "day", prefix: "XMMDD:", .calendarDay, meaning: "the day in any year, as 04-13")
  package static let has = Field(
    "has", prefix: "XHAS:", .flag,
    meaning: "whether the article has a date, author, person, place, source, url, title")
  package static let id = Field("id", prefix: "Q", .identifier, meaning: "the id shown with a hit")
  package static let record = Field(
    "record", prefix: "XREC:", .identifier, meaning: "the id that the source gives its record")
  package static let path = Field(
    "path", aliases: ["folder"], prefix: "P", .identifier,
    meaning: "the file, or a folder it is in, from the indexed folder down")
  package static let format = Field(
    "format", aliases: ["type"], prefix: "T", .keyword, meaning: "the format it was read from")

  package static let fields: [Field] = [
    body, title, person, place, organisation, author, source, section, topic, language,
    published, about, calendarDay, has, id, record, path, format,
  ]

  /// The field that a person means by a name or one of its aliases, in any case.
  package static func field(named name: String) -> Field? {
    let name = name.lowercased()
    return fields.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The field that a facet is counted from.
  package static func field(facet name: String) -> Field? {
    fields.first { $0.facet == name || $0.name == name && $0.facet != nil }
  }
}
