import Testing

@testable import TextAnalysis

struct DayNumberTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (2026, 1, 30, 20_483),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `days are counted from 1970`(year: Int, month: Int, day: Int, number: Int) {
    #expect(DayNumber(year: year, month: month, day: day).daysSince1970 == number)
    #expect(
      DayNumber(daysSince1970: number).date == PartialDate(year: year, month: month, day: day))
  }

  @Test func `each day follows the one before, over every kind of year`() throws {
    var day = DayNumber(year: 1899, month: 12, day: 31)
    for year in 1900...2101 {
      for month in 1...12 {
        for dayOfMonth in 1...PartialDate.daysIn(month: month, year: year) {
          day = day + 1
          #expect(day == DayNumber(year: year, month: month, day: dayOfMonth))
          #expect(day.date == PartialDate(year: year, month: month, day: dayOfMonth))
        }
      }
    }
  }

  @Test(arguments: [(2026, 1, 30, 5), (1970, 1, 1, 4), (1969, 12, 28, 7), (1906, 4, 18, 3)])
  func `the day of the week is known`(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(DayNumber(year: year, month: month, day: day).weekday == weekday)
  }

  @Test func `there is no date outside the years 1 to 9999`() {
    #expect(DayNumber(daysSince1970: -719_163).date == nil)
    #expect(DayNumber(daysSince1970: 2_932_897).date == nil)
  }

  @Test func `days are in order`() {
    #expect(DayNumber(daysSince1970: -1) < DayNumber(daysSince1970: 0))
    #expect(DayNumber(daysSince1970: 5) + -7 == DayNumber(daysSince1970: -2))
  }
}
