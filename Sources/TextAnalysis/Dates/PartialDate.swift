/// A day, a month or a year in the proleptic Gregorian calendar, at the
/// precision it was given: "1923" is a year, not 1 January 1923.
///
/// Years run from 1 to 9999, the range that ISO 8601 writes with four digits.
/// Ordered by the first day it may mean, a coarser date before a finer one.
package struct PartialDate: Hashable, Sendable, Comparable {
  package enum Precision: Int, Sendable, Comparable {
    case year, month, day

    package static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Nil when the calendar has no such date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.daysIn(month: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day that this date may mean.
  package var firstDay: DayNumber { DayNumber(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that this date may mean.
  package var lastDay: DayNumber {
    let month = self.month ?? 12
    return DayNumber(
      year: year, month: month, day: day ?? Self.daysIn(month: month, year: year))
  }

  package static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601 at its precision: "1923", "2026-01", "2026-01-30".
  package var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Reads what `description` writes, and nothing else.
  package init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
