import TextAnalysis
import Testing

@testable import Articles

struct PublicationDateTextTests {
  @Test(arguments: [
    ("2026-01-30", "2026-01-30"), ("2026-01-30T23:30:00-08:00", "2026-01-30"),
    ("2026-01-30 10:15", "2026-01-30"), ("20260130", "2026-01-30"),
    ("20260130T101500Z", "2026-01-30"), ("20260130101500", "2026-01-30"),
    ("2026/1/30", "2026-01-30"), ("2026-01", "2026-01"), ("1923", "1923"),
    ("May 1923", "1923-05"), ("Jan. 30, 2026", "2026-01-30"),
    ("Friday, January 30th, 2026 at 8:45 p.m.", "2026-01-30"),
    ("30 January 2026", "2026-01-30"), ("30. Januar 2026", "2026-01-30"),
    ("Fri, 30 Jan 2026 10:00:00 +0000", "2026-01-30"), ("30 Jan 98", "1998-01-30"),
    ("Fri Jan 30 10:00:00 2026", "2026-01-30"), ("26-FEB-1987 15:01:01.79", "1987-02-26"),
    ("30 de enero de 2026", "2026-01-30"), ("1er mai 1968", "1968-05-01"),
    ("30 января 2026 г.", "2026-01-30"), ("2026年1月30日", "2026-01-30"),
    ("2026년 1월 30일", "2026-01-30"), ("2026. január 30.", "2026-01-30"),
    ("٣٠ يناير ٢٠٢٦", "2026-01-30"), ("30.1.2026", "2026-01-30"), ("30/01/2026", "2026-01-30"),
    ("1/30/2026", "2026-01-30"), ("5/5/2020", "2020-05-05"),
  ])
  func `dates are read as publishers write them`(text: String, date: String) {
    #expect(PublicationDateText.read(text)?.description == date)
  }

  @Test(arguments: [
    ("03/04/2026", nil, "2026"), ("03/04/2026", "en", "2026"),
    ("03/04/2026", "en-us", "2026-03-04"),
    ("03/04/2026", "en-gb", "2026-04-03"), ("03/04/2026", "fr", "2026-04-03"),
    ("5 listopada 2020", "pl", "2020-11-05"), ("5 listopada 2020", "hr", "2020-10-05"),
  ])
  func `the language decides what is ambiguous`(text: String, language: String?, date: String) {
    #expect(PublicationDateText.read(text, language: language)?.description == date)
  }

  @Test(arguments: [
    "", "two hours ago", "yesterday", "12345", "31.02.2020", "99/99/2020", "10:30", "Jan", "v1.2.3",
    "99999999999999999999999999999999", "may have been 30",
  ])
  func `what is no date is none`(text: String) {
    #expect(PublicationDateText.read(text) == nil)
  }

  @Test(arguments: [
    ("1769731200", "2026-01-30"), ("1769731200000", "2026-01-30"), ("20260130", "2026-01-30"),
    ("1923", "1923"), ("1769731200.5", "2026-01-30"),
  ])
  func `numbers are years, days or seconds`(digits: String, date: String) {
    #expect(PublicationDateText.read(number: digits)?.description == date)
  }

  @Test(arguments: [
    ("news/2026-01-30-rally.md", "2026-01-30"), ("20260130_rally.txt", "2026-01-30"),
    ("2026/01/30/rally.html", "2026-01-30"), ("2026/01/rally.html", "2026-01"),
    ("a/1906_04_18.txt", "1906-04-18"), ("rally.html", nil), ("12345678901.txt", nil),
    ("2026-13-45.txt", nil), ("99/99/99/x.txt", nil),
  ])
  func `a path may tell the date`(path: String, date: String?) {
    #expect(FileNameDate.read(path: path)?.description == date)
  }
}
