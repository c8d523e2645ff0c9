import TextAnalysis
import Testing

@testable import Dateline

@Suite struct DateHistogramTests {
  private func histogram(_ dates: [String: Int]) -> DateHistogram {
    var histogram = DateHistogram()
    for (date, count) in dates {
      guard let date = PartialDate(iso: date) else { continue }
      histogram.add(DateValue.encode(date), count: count)
    }
    return histogram
  }

  @Test func `bars come in order of time with their counts`() {
    let histogram = histogram(["2026-01-30": 2, "2026-01-02": 1, "2025-12": 4, "2025": 8])
    let months = histogram.bars(.month)
    #expect(months.values.map(\.value) == ["2025-12", "2026-01"])
    #expect(months.values.map(\.count) == [4, 3])
    #expect(months.tooCoarse == 8)
    let years = histogram.bars(.year)
    #expect(years.values.map(\.value) == ["2025", "2026"])
    #expect(years.values.map(\.count) == [12, 3])
    #expect(years.tooCoarse == 0)
    let days = histogram.bars(.day)
    #expect(days.values.map(\.value) == ["2026-01-02", "2026-01-30"])
    #expect(days.tooCoarse == 12)
  }

  @Test func `decades are named as a range that can be asked for`() {
    let bars = histogram(["1989-11-09": 1, "1980": 2, "1990-01": 4, "0005": 8]).bars(.decade)
    #expect(bars.values.map(\.value) == ["0001..0009", "1980..1989", "1990..1999"])
    #expect(bars.values.map(\.count) == [8, 3, 4])
    #expect(bars.tooCoarse == 0)
  }

  @Test func `weeks begin on Mondays and are named as a range that can be asked for`() {
    let histogram = histogram([
      "2026-02-01": 1, "2026-02-02": 2, "2026-02-08": 4, "1969-12-31": 8, "1969-12-28": 16,
      "0001-01-01": 32, "2026-02": 64,
    ])
    let bars = histogram.bars(.week)
    #expect(
      bars.values.map(\.value) == [
        "0001-01-01..0001-01-07", "1969-12-22..1969-12-28", "1969-12-29..1970-01-04",
        "2026-01-26..2026-02-01", "2026-02-02..2026-02-08",
      ])
    #expect(bars.values.map(\.count) == [32, 16, 8, 1, 6])
    #expect(bars.tooCoarse == 64)
  }

  @Test func `the finest bucket that fits is picked`() {
    let january = histogram(["2026-01-01": 1, "2026-01-20": 1])
    #expect(january.bucket(fitting: 20) == .day)
    #expect(january.bucket(fitting: 19) == .week)
    #expect(january.bucket(fitting: 3) == .month)
    let years = histogram(["2000-05-01": 1, "2019-05-01": 1])
    #expect(years.bucket(fitting: 20) == .year)
    #expect(years.bucket(fitting: 19) == .decade)
    #expect(histogram(["1906": 1, "2026": 1]).bucket(fitting: 20) == .decade)
    #expect(histogram([:]).bucket(fitting: 20) == .year)
  }

  @Test func `a bucket that would leave dates out is not picked`() {
    // One article of a year among days: the year is the finest that has them all.
    #expect(histogram(["2026-01-01": 1, "2026": 1]).bucket(fitting: 20) == .year)
    #expect(histogram(["2026-01-01": 1, "2026-02": 1]).bucket(fitting: 20) == .month)
  }

  @Test func `bytes that are no date are passed over`() {
    var histogram = DateHistogram()
    histogram.add([1, 2, 3], count: 5)
    histogram.add([], count: 5)
    #expect(histogram.bars(.year).values.isEmpty)
    #expect(histogram.bars(.year).tooCoarse == 0)
  }
}
