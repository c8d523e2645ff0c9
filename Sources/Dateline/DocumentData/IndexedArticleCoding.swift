extension IndexedArticle {
  /// Tags are part of the index's format: never renumbered, only added.
  private enum Tag: Int {
    case id = 1
    case record, recordNumber, collection, path, title, date, dateProvenance, author, source
    case section, language, url, dateline, format, topic, person, place, organisation
    case spokenDate
  }

  /// All but the text.
  func encodedFields(with writer: inout ByteWriter) -> [UInt8] {
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
    for place in places {
      writer.write(Tag.place.rawValue)
      writer.write(place.encoded)
    }
    for organisation in organisations { write(.organisation, organisation) }
    for date in spokenDates { write(.spokenDate, date) }
    return writer.bytes
  }

  /// Nil when the bytes are not an article's fields.
  init?(fields bytes: [UInt8]) {
    self.init()
    // Most articles name some: a list that grows one by one is copied four times on the way.
    people.reserveCapacity(8)
    places.reserveCapacity(8)
    organisations.reserveCapacity(8)
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      guard let number = reader.readNumber() else { return nil }
      guard let tag = Tag(rawValue: number) else {
        guard reader.skip() else { return nil }
        continue
      }
      guard let bytes = reader.readBytes() else { return nil }
      var value: String { String(decoding: bytes, as: UTF8.self) }
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
      case .place: places.append(Place(encoded: bytes))
      case .organisation: organisations.append(value)
      case .spokenDate: spokenDates.append(value)
      }
    }
    if id.isEmpty { return nil }
  }
}

extension IndexedArticle.Place {
  /// Degrees are kept in hundred-thousandths, as GeoNames gives them: a metre or less.
  private static let unitsOfDegree = 100_000.0
  private static let entrySize = 10

  /// The name; for a place that the gazetteer knows then a NUL, its country (two letters
  /// or NULs), latitude and longitude.
  fileprivate var encoded: [UInt8] {
    let name = name.utf8.filter { $0 != 0 }
    guard let latitude = Self.units(latitude), let longitude = Self.units(longitude) else {
      guard let country else { return name }
      return name + [0] + Self.code(country)
    }
    return name + [0] + Self.code(country ?? "") + Self.bytes(latitude) + Self.bytes(longitude)
  }

  fileprivate init(encoded: ArraySlice<UInt8>) {
    let end = encoded.firstIndex(of: 0) ?? encoded.endIndex
    self.init(name: String(decoding: encoded[..<end], as: UTF8.self))
    let entry = encoded[end...].dropFirst()
    guard entry.count == 2 || entry.count == Self.entrySize else { return }
    let code = entry.prefix(2)
    if !code.contains(0) { country = String(decoding: code, as: UTF8.self) }
    guard entry.count == Self.entrySize else { return }
    latitude = Self.degrees(entry.dropFirst(2).prefix(4))
    longitude = Self.degrees(entry.suffix(4))
  }

  private static func code(_ country: String) -> [UInt8] {
    let letters = Array(country.utf8)
    return letters.count == 2 ? letters : [0, 0]
  }

  private static func units(_ degrees: Double?) -> Int32? {
    degrees.flatMap { Int32(exactly: ($0 * unitsOfDegree).rounded()) }
  }

  private static func bytes(_ units: Int32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: units >> (8 * $0)) }
  }

  private static func degrees(_ bytes: ArraySlice<UInt8>) -> Double {
    let units = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Double(Int32(bitPattern: units)) / unitsOfDegree
  }
}
