/// Dates and times (https://toml.io/en/v1.0.0#offset-date-time, RFC 3339): a date, a time,
/// or both with a T or a space between and perhaps an offset after.
enum TOMLDate {
  /// The text as it stands; nil when it is no date or time that can be.
  static func value(of bytes: ArraySlice<UInt8>) -> TOMLValue? {
    var rest = bytes
    if isTime(&rest) { return rest.isEmpty ? .date(String(decoding: bytes, as: UTF8.self)) : nil }
    rest = bytes
    guard isDate(&rest) else { return nil }
    if let separator = rest.popFirst() {
      guard "Tt ".utf8.contains(separator), isTime(&rest), isOffset(&rest), rest.isEmpty else {
        return nil
      }
    }
    return .date(String(decoding: bytes, as: UTF8.self))
  }

  private static func isDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let year = number(4, &rest), skip("-", &rest), let month = number(2, &rest),
      skip("-", &rest), let day = number(2, &rest), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return (1...days).contains(day)
  }

  /// RFC 3339 allows a leap second.
  private static func isTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = number(2, &rest), skip(":", &rest), let minute = number(2, &rest),
      skip(":", &rest), let second = number(2, &rest), hour < 24, minute < 60, second <= 60
    else { return false }
    guard skip(".", &rest) else { return true }
    let fraction = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(fraction.count)
    return !fraction.isEmpty
  }

  private static func isOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let sign = rest.popFirst() else { return true }
    if "Zz".utf8.contains(sign) { return true }
    guard "+-".utf8.contains(sign), let hour = number(2, &rest), skip(":", &rest),
      let minute = number(2, &rest)
    else { return false }
    return hour < 24 && minute < 60
  }

  private static func number(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func skip(_ mark: Character, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == mark.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }
}
