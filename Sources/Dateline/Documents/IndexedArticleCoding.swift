extension IndexedArticle {
  /// Tags are part of the index's format: never renumbered, only added.
  private enum Tag: Int {
    case id = 1
    case record, recordNumber, collection, path, title, date, dateProvenance, author, source
    case section, language, url, dateline, format, topic, person, place, organisation
    case spokenDate, text
  }

  /// The document data.
  func encoded(with writer: inout ByteWriter) -> [UInt8] {
    writer.removeAll()
    func write(_ tag: Tag, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      writer.write(tag.rawValue)
      writer.write(value)
    }
    write(.id, id)
    write(.record, record)
    write(.recordNumber, recordNumber.map(String.init))
    write(.collection, collection)
    write(.path, path)
    write(.title, title)
    write(.date, date)
    write(.dateProvenance, dateProvenance)
    for author in authors { write(.author, author) }
    write(.source, source)
    write(.section, section)
    write(.language, language)
    write(.url, url)
    write(.dateline, dateline)
    write(.format, format)
    for topic in topics { write(.topic, topic) }
    for person in people { write(.person, person) }
    for place in places { write(.place, place.encoded) }
    for organisation in organisations { write(.organisation, organisation) }
    for date in spokenDates { write(.spokenDate, date) }
    write(.text, text)
    return writer.bytes
  }

  /// Where in the document data the text stands, which is what is read most.
  static func textRange(in bytes: [UInt8]) -> Range<Int> {
    var reader = ByteReader(bytes)
    while let tag = reader.readNumber(), let value = reader.readBytes() {
      if tag == Tag.text.rawValue { return value.startIndex..<value.endIndex }
    }
    return 0..<0
  }

  /// Nil when the bytes are not a document's data.
  package init?(encoded bytes: [UInt8], withText: Bool = true) {
    self.init()
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      guard let number = reader.readNumber() else { return nil }
      guard let tag = Tag(rawValue: number), withText || tag != .text else {
        guard reader.skip() else { return nil }
        continue
      }
      guard let value = reader.readString() else { return nil }
      switch tag {
      case .id: id = value
      case .record: record = value
      case .recordNumber: recordNumber = Int(value)
      case .collection: collection = value
      case .path: path = value
      case .title: title = value
      case .date: date = value
      case .dateProvenance: dateProvenance = value
      case .author: authors.append(value)
      case .source: source = value
      case .section: section = value
      case .language: language = value
      case .url: url = value
      case .dateline: dateline = value
      case .format: format = value
      case .topic: topics.append(value)
      case .person: people.append(value)
      case .place: places.append(Place(encoded: value))
      case .organisation: organisations.append(value)
      case .spokenDate: spokenDates.append(value)
      case .text: text = value
      }
    }
    if id.isEmpty { return nil }
  }
}

extension IndexedArticle.Place {
  /// "name", or "name<TAB>country<TAB>latitude<TAB>longitude".
  fileprivate var encoded: String {
    guard country != nil || latitude != nil else { return name }
    let coordinates = [latitude, longitude].map { $0.map { String($0) } ?? "" }
    return ([name, country ?? ""] + coordinates).joined(separator: "\t")
  }

  fileprivate init(encoded: String) {
    guard encoded.utf8.contains(UInt8(ascii: "\t")) else {
      self.init(name: encoded)
      return
    }
    let parts = encoded.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    self.init(name: parts.first ?? "")
    guard parts.count == 4 else { return }
    country = parts[1].isEmpty ? nil : parts[1]
    latitude = Double(parts[2])
    longitude = Double(parts[3])
  }
}
