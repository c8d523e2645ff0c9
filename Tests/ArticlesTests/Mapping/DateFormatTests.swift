import Testing
import TextAnalysis

@testable import Articles

@Suite struct DateFormatTests {
  @Test(arguments: [
    ("%d.%m.%Y", "30.01.2026", "2026-01-30"), ("%d.%m.%Y", "3.4.2026 14:05", "2026-04-03"),
    ("%m/%d/%y", "01/30/26", "2026-01-30"), ("%m/%d/%y", "01/30/69", "1969-01-30"),
    ("%Y", "1923", "1923"), ("%Y-%m", "0987-05", "0987-05"), ("%b %Y", "Mai 1945", "1945-05"),
    ("%d %b %Y", "3  Sept. 1939", "1939-09-03"),
    ("%*%d. %b %Y", "Montag, 3. Juli 1950", "1950-07-03"),
    ("%Y%m%d", "20260130T10", "2026-01-30"), ("%Y-%m-%d", "0001-01-01", "0001-01-01"),
    ("%Y-%m-%d", "9999-12-31", "9999-12-31"), ("100%% %Y", "100% 1999", "1999"),
  ])
  func `a date is read as it is written`(format: String, text: String, date: String) throws {
    #expect(try DateFormat(format).date(in: text, language: nil)?.description == date)
  }

  @Test(arguments: [
    ("%d.%m.%Y", "2026-01-30"), ("%d.%m.%Y", "31.02.2026"), ("%d.%m.%Y", ""), ("%Y", "x"),
    ("%b %Y", "Foo 1999"), ("%d.%m.%Y", "30.13.2026"), ("%Y-%m-%d", "0000-01-01"),
  ])
  func `what is written otherwise is no date`(format: String, text: String) throws {
    #expect(try DateFormat(format).date(in: text, language: nil) == nil)
  }

  @Test(arguments: ["%d.%m", "%Q %Y", "%Y %", ""])
  func `a format that can give no date is refused`(format: String) {
    #expect(throws: DateFormat.Problem.self) { try DateFormat(format) }
  }
}
