/// Several names in one value slot, so that the stock spy can count them, also
/// on another machine. The separator is a control character, which names never
/// hold.
enum FacetList {
  private static let separator: UInt8 = 0x1F
  /// Bytes of one name; a longer one is cut.
  static let maximumName = 500
  /// Names of one field that an article is counted under; Xapian takes values of
  /// a megabyte at most.
  static let maximumNames = 1000

  static func encode(_ names: some Sequence<String>) -> [UInt8] {
    let shown = names.prefix(maximumNames).map { name in
      Array(cut(name).utf8.filter { $0 >= 0x20 })
    }
    return Array(shown.joined(separator: [separator]))
  }

  private static func cut(_ name: String) -> String {
    guard name.utf8.count > maximumName else { return name }
    var bytes = name.utf8.prefix(maximumName)
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes = bytes.dropLast() }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  static func decode(_ value: [UInt8]) -> [String] {
    ranges(of: value).map { String(decoding: value[$0], as: UTF8.self) }
  }

  /// Where in a value its names are.
  static func ranges(of value: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for end in 0...value.count where end == value.count || value[end] == separator {
      if start < end { ranges.append(start..<end) }
      start = end + 1
    }
    return ranges
  }
}
