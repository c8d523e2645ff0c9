import TestSupport
import TextAnalysis
import Testing

@testable import Dateline

@Suite struct DateValueTests {
  private static func dates(_ seed: UInt64) -> [PartialDate] {
    var random = SeededGenerator(seed: seed)
    return (0..<400).compactMap { _ in
      let year = Int.random(in: 1...9999, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...31, using: &random)
      return random.pick([
        PartialDate(year: year), PartialDate(year: year, month: month),
        PartialDate(year: year, month: month, day: day),
      ])
    }
  }

  @Test(arguments: [1, 2])
  func `a date comes back at its precision and sorts as it should`(seed: UInt64) {
    let dates = Self.dates(seed)
    for date in dates { #expect(DateValue.decode(DateValue.encode(date)) == date) }
    for (a, b) in zip(dates, dates.dropFirst()) {
      let (x, y) = (DateValue.encode(a), DateValue.encode(b))
      #expect(x.lexicographicallyPrecedes(y) == (a < b), "seed \(seed): \(a), \(b)")
      let (u, v) = (DateValue.inverted(x), DateValue.inverted(y))
      #expect(v.lexicographicallyPrecedes(u) == (a < b), "seed \(seed): \(a), \(b)")
    }
  }

  @Test func `other bytes are no date`() {
    #expect(DateValue.decode([]) == nil)
    #expect(DateValue.decode([7, 131, 5]) == nil)
    #expect(DateValue.decode([0, 0, 0, 0]) == nil)
    #expect(DateValue.decode([7, 131, 13, 1]) == nil)
    #expect(DateValue.decode([7, 131, 0, 1]) == nil)
    #expect(DateValue.decode([255, 255, 1, 1]) == nil)
  }
}
