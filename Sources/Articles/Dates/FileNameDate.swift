import TextAnalysis

/// The date that a path tells, as sites and people name saved articles:
/// "2026-01-30-title.md", "20260130_title.txt", "2026/01/30/title.html". The last
/// resort for a publication date; a file's modification time is never used.
enum FileNameDate {
  static func read(path: String) -> PartialDate? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    guard let name = parts.last else { return nil }
    return inName(name) ?? inFolders(parts.dropLast().suffix(5))
  }

  /// A full day anywhere in the name, not inside a longer number.
  private static func inName(_ name: Substring.UTF8View) -> PartialDate? {
    let bytes = Array(name)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if let date = date(in: bytes, from: index, digits: end - index) { return date }
      index = end
    }
    return nil
  }

  private static func date(in bytes: [UInt8], from start: Int, digits: Int) -> PartialDate? {
    if digits == 8 || digits == 14 {
      return day(number(bytes, start, 4), number(bytes, start + 4, 2), number(bytes, start + 6, 2))
    }
    guard digits == 4, start + 10 <= bytes.count else { return nil }
    let mark = bytes[start + 4]
    guard [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(mark),
      bytes[start + 7] == mark, start + 10 == bytes.count || !isDigit(bytes[start + 10])
    else { return nil }
    return day(number(bytes, start, 4), number(bytes, start + 5, 2), number(bytes, start + 8, 2))
  }

  /// "…/2026/01/30/" and "…/2026/01/".
  private static func inFolders(_ folders: ArraySlice<Substring.UTF8View>) -> PartialDate? {
    for folder in folders where folder.count == 8 {
      let bytes = Array(folder)
      if let date = date(in: bytes, from: 0, digits: bytes.allSatisfy(isDigit) ? 8 : 0) {
        return date
      }
    }
    let numbers = folders.map { part -> Int? in
      let bytes = Array(part)
      return bytes.count == 4 || (1...2).contains(bytes.count)
        ? number(bytes, 0, bytes.count) : nil
    }
    let year = numbers.firstIndex { $0.map { (1600...2100).contains($0) } ?? false }
    guard let year, let value = numbers[year], year + 1 < numbers.count,
      let month = numbers[year + 1]
    else { return nil }
    if year + 2 < numbers.count, let day = numbers[year + 2] {
      return PartialDate(year: value, month: month, day: day)
    }
    return PartialDate(year: value, month: month)
  }

  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> PartialDate? {
    guard let year, let month, let day, (1600...2100).contains(year) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      guard index < bytes.count, isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
