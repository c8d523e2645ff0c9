/// The months without any article between the first and the last that has some.
struct MonthGaps {
  /// "1994-03", or "1994-03..1995-01" for several in a row.
  let texts: [String]
  /// How many months are missing in all.
  let count: Int

  init(_ months: [String: Int]) {
    let known = months.keys.compactMap(Self.number).sorted()
    var texts: [String] = []
    var count = 0
    for (month, next) in zip(known, known.dropFirst()) where next > month + 1 {
      let (first, last) = (Self.text(month + 1), Self.text(next - 1))
      texts.append(first == last ? first : first + ".." + last)
      count += next - month - 1
    }
    self.texts = texts
    self.count = count
  }

  /// Months since the year 0.
  static func number(_ month: String) -> Int? {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]), (1...9999).contains(parts[0]) else {
      return nil
    }
    return parts[0] * 12 + parts[1] - 1
  }

  private static func text(_ number: Int) -> String {
    let year = String(number / 12)
    let month = number % 12 + 1
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (month < 10 ? "-0" : "-") + String(month)
  }
}
