import TextAnalysis

/// The value slots that are not a facet's; the facets' own are in the schema
/// table. Numbers are part of the index's format.
enum ValueSlot {
  /// The date of publication, so that newest first is descending and articles
  /// without a date come last.
  static let date = 0
  /// The same with every bit turned, so that oldest first is descending too and
  /// articles without a date still come last.
  static let dateOldestFirst = 1
  /// The group of copies that the article is in, where it has copies.
  static let copies = 12
  /// The sketch of the text that copies are told by.
  static let sketch = 13
  /// Which file the document was read from and how that file looked.
  static let file = 14
  /// The fingerprint of the article.
  static let fingerprint = 15
}

/// A date of publication as four bytes that sort as the dates do: the year (big
/// endian), the month and the day, 0 where it isn't known.
enum DateValue {
  static func encode(_ date: PartialDate) -> [UInt8] {
    [
      UInt8(truncatingIfNeeded: date.year >> 8), UInt8(truncatingIfNeeded: date.year),
      UInt8(date.month ?? 0), UInt8(date.day ?? 0),
    ]
  }

  static func inverted(_ value: [UInt8]) -> [UInt8] { value.map(~) }

  /// Nil when the bytes are not such a value.
  static func decode(_ value: [UInt8]) -> PartialDate? {
    guard value.count == 4 else { return nil }
    return PartialDate(
      year: Int(value[0]) << 8 | Int(value[1]), month: value[2] == 0 ? nil : Int(value[2]),
      day: value[3] == 0 ? nil : Int(value[3]))
  }
}
