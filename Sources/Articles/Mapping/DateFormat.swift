import TextAnalysis

/// How a publisher writes dates, in the letters of strftime(3): `%Y` year, `%y` its
/// last two digits (69 is 1969, 68 is 2068, as POSIX has it), `%m` month, `%b` its
/// name, long or short, `%d` day, `%*` anything up to what comes next. White space
/// stands for any, and what follows the last letter is passed over: a time of day.
struct DateFormat: Sendable, Hashable {
  struct Problem: Error {
    var message: String
  }

  private enum Part: Hashable {
    case year, shortYear, month, monthName, day, anything, space
    case literal(UInt8)
  }

  let text: String
  private var parts: [Part] = []

  init(_ text: String) throws(Problem) {
    self.text = text
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte <= 0x20 {
        parts.append(.space)
        continue
      }
      guard byte == UInt8(ascii: "%") else {
        parts.append(.literal(byte))
        continue
      }
      parts.append(try Self.part(after: bytes.next()))
    }
    guard parts.contains(.year) || parts.contains(.shortYear) else {
      throw Problem(message: "has no year: write %Y where it stands")
    }
  }

  private static func part(after letter: UInt8?) throws(Problem) -> Part {
    switch letter {
    case UInt8(ascii: "Y"): return .year
    case UInt8(ascii: "y"): return .shortYear
    case UInt8(ascii: "m"): return .month
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return .monthName
    case UInt8(ascii: "d"): return .day
    case UInt8(ascii: "*"): return .anything
    case UInt8(ascii: "%"): return .literal(UInt8(ascii: "%"))
    default:
      throw Problem(message: "may have %Y %y %m %b %d and %*, and no other letter after a %")
    }
  }

  /// The date that a text begins with; nil when it is not written so or is none.
  func date(in text: String, language: String?) -> PartialDate? {
    let bytes = Array(text.utf8)
    var position = bytes.firstIndex { $0 > 0x20 } ?? 0
    var year: Int?
    var month: Int?
    var day: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .year: year = Self.number(1...4, in: bytes, at: &position)
      case .shortYear:
        year = Self.number(2...2, in: bytes, at: &position).map { $0 + ($0 < 69 ? 2000 : 1900) }
      case .month: month = Self.number(1...2, in: bytes, at: &position)
      case .day: day = Self.number(1...2, in: bytes, at: &position)
      case .monthName: month = Self.monthName(in: bytes, at: &position, language: language)
      case .space: while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
      case .literal(let byte):
        guard position < bytes.count, bytes[position] == byte else { return nil }
        position += 1
      case .anything:
        let next = index + 1 < parts.count ? parts[index + 1] : .anything
        while position < bytes.count, !Self.begins(next, bytes[position]) { position += 1 }
      }
      switch part {
      case .year, .shortYear: if year == nil { return nil }
      case .month, .monthName: if month == nil { return nil }
      case .day: if day == nil { return nil }
      default: continue
      }
    }
    return year.flatMap { PartialDate(year: $0, month: month, day: month == nil ? nil : day) }
  }

  private static func begins(_ part: Part, _ byte: UInt8) -> Bool {
    switch part {
    case .year, .shortYear, .month, .day: (0x30...0x39).contains(byte)
    case .monthName: isLetter(byte)
    case .space: byte <= 0x20
    case .literal(let literal): byte == literal
    case .anything: false
    }
  }

  private static func number(
    _ length: ClosedRange<Int>, in bytes: [UInt8], at position: inout Int
  ) -> Int? {
    let digits = bytes[position...].prefix(length.upperBound)
      .prefix { (0x30...0x39).contains($0) }
    guard digits.count >= length.lowerBound else { return nil }
    position += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func monthName(
    in bytes: [UInt8], at position: inout Int, language: String?
  ) -> Int? {
    let name = bytes[position...].prefix { isLetter($0) }
    position += name.count
    // "Sept." and "sept": a full stop is not part of a name.
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
    return MonthNames.month(
      String(decoding: name, as: UTF8.self).lowercased(), language: language)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
