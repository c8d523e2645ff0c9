/// What a date and time for machines says about its zone (ISO 8601, RFC 5322).
enum TimeZoneMark: Equatable {
  /// "Z", "GMT", "+00:00".
  case utc
  /// An offset that is not zero: the day is the one where the article was published.
  case local
  /// No zone, or no time that could move the day.
  case none

  init(_ text: String) {
    let bytes = Array(text.utf8).trimmingSpaceAtEnd
    guard bytes.contains(UInt8(ascii: ":")), !Self.isMidnight(bytes) else {
      self = .none
      return
    }
    switch bytes.last {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): self = .utc
    case UInt8(ascii: "T") where bytes.hasSuffix("GMT"),
      UInt8(ascii: "C") where bytes.hasSuffix("UTC"):
      self = .utc
    default: self = Self.offset(bytes)
    }
  }

  /// "+02:00", "-0500", "+00".
  private static func offset(_ bytes: [UInt8]) -> TimeZoneMark {
    let tail = bytes.suffix(6)
    guard let sign = tail.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }),
      sign > 9
    else { return .none }
    let digits = bytes[(sign + 1)...].filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 2 || digits.count == 4,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return .none }
    return digits.allSatisfy { $0 == UInt8(ascii: "0") } ? .utc : .local
  }

  /// A time that stands for none.
  private static func isMidnight(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("00:00:00")
  }
}

extension [UInt8] {
  fileprivate var trimmingSpaceAtEnd: [UInt8] {
    Array(self[..<(lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)])
  }

  fileprivate func hasSuffix(_ word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
