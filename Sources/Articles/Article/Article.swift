package import TextAnalysis

/// What a person knows as an article, as read from a file: its text and what
/// the file says about it. Knows nothing of search.
package struct Article: Sendable, Equatable {
  /// The id that the source itself gives its record (a JSON `id`, a WARC record
  /// id, a mail's Message-ID). Kept, and never trusted to be unique.
  package var record: String?
  package var title = ""
  /// Paragraphs separated by an empty line, in NFC, without the title.
  package var text = ""
  package var authors: [String] = []
  /// Who published it: a newspaper, an agency, a site.
  package var source: String?
  package var section: String?
  /// A BCP 47 language, lower case ("en", "pt-br"), where the file declares one.
  package var language: String?
  package var url: String?
  package var published: PublicationDate?
  package var topics: [String] = []
  /// The line that opens a news story ("LOS ANGELES, Jan. 30 -"), where the
  /// format has a field for it.
  package var dateline: String?
  /// People, places and organisations that the publisher names. Nil where the
  /// record says nothing; empty where it says "none": a publisher's word beats
  /// what is found in the text.
  package var people: [String]?
  package var places: [String]?
  package var organisations: [String]?
  /// Its path in the archive that it was read from; nil for a file in a folder.
  package var pathInside: String?
  /// The name of the format it was read from ("json", "html").
  package var format = ""
  /// Which rule gave a field, by the field's name, for `dateline extract`.
  package var provenance: [String: String] = [:]
  /// How the keys of its record were read; empty unless that was asked for.
  package var keys: [RecordKey] = []

  package init() {}
}

/// When an article was published, how precisely that is known and from where.
package struct PublicationDate: Sendable, Hashable {
  /// What the date was read from, best first.
  package enum Provenance: String, Sendable, CaseIterable {
    /// A field of a record or header block ("date" in JSON, front matter, mail).
    case field
    case jsonLD = "json-ld"
    case metaTag = "meta"
    case timeElement = "time"
    case byline
    case dateline
    case address
    case fileName = "file-name"
    /// What a word processor notes of a file: when writing began. Weaker than a
    /// date in the file's name.
    case documentProperties = "document-properties"
  }

  package var date: PartialDate
  package var provenance: Provenance

  package init(date: PartialDate, provenance: Provenance) {
    self.date = date
    self.provenance = provenance
  }
}
