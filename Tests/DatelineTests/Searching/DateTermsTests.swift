import TestSupport
import TextAnalysis
import Testing

@testable import Dateline

@Suite struct DateTermsTests {
  private static func date(_ random: inout SeededGenerator, years: ClosedRange<Int>) -> PartialDate
  {
    let year = Int.random(in: years, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...PartialDate.daysIn(month: month, year: year), using: &random)
    let dates = [
      PartialDate(year: year), PartialDate(year: year, month: month),
      PartialDate(year: year, month: month, day: day),
    ].compactMap { $0 }
    return random.pick(dates)
  }

  @Test func `a date has a term for its year, month and day as far as they are known`() throws {
    let day = try #require(PartialDate(iso: "1923-05-01"))
    #expect(DateTerms.published.terms(for: day) == ["Y1923", "M192305", "D19230501"])
    let month = try #require(PartialDate(iso: "0987-12"))
    #expect(DateTerms.published.terms(for: month) == ["Y0987", "M098712"])
    let year = try #require(PartialDate(iso: "2026"))
    #expect(DateTerms.spoken.terms(for: year) == ["XDAT:2026"])
    #expect(DateTerms.spoken.term(for: day) == "XDAT:19230501")
  }

  /// An article is in a range when every day that it may be of is.
  @Test(arguments: [1906, 1929, 1969, 2026])
  func `the terms of a range hold just the dates that surely lie in it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let years = 1995...2003
    let dates = (0..<300).map { _ in Self.date(&random, years: years) }
    for _ in 0..<60 {
      var from: PartialDate? = Self.date(&random, years: 1993...2005)
      var to: PartialDate? = Self.date(&random, years: 1993...2005)
      if Int.random(in: 0..<6, using: &random) == 0 { from = nil }
      if Int.random(in: 0..<6, using: &random) == 0 { to = nil }
      let terms = DateTerms.published.covering(from: from, to: to, years: years)
      #expect(Set(terms).count == terms.count)
      let covering = Set(terms)
      for date in dates {
        let isInside =
          (from.map { $0.firstDay <= date.firstDay } ?? true)
          && (to.map { date.lastDay <= $0.lastDay } ?? true)
        let isFound = !covering.isDisjoint(with: DateTerms.published.terms(for: date))
        #expect(
          isFound == isInside,
          "seed \(seed): \(date) in \(from?.description ?? "")..\(to?.description ?? "")")
      }
    }
  }

  @Test func `a range is covered by few terms`() throws {
    let from = try #require(PartialDate(iso: "1999-11-28"))
    let to = try #require(PartialDate(iso: "2002-02-02"))
    #expect(
      DateTerms.published.covering(from: from, to: to, years: 1900...2026) == [
        "D19991128", "D19991129", "D19991130", "M199912", "Y2000", "Y2001", "M200201",
        "D20020201", "D20020202",
      ])
  }

  @Test func `a range that ends before it begins, or outside of the index, is empty`() throws {
    let early = try #require(PartialDate(iso: "1950"))
    let late = try #require(PartialDate(iso: "1960"))
    let terms = DateTerms.published
    #expect(terms.covering(from: late, to: early, years: 1900...2026) == [])
    #expect(terms.covering(from: early, to: late, years: 1990...2026) == [])
    #expect(terms.covering(from: late, to: nil, years: 1900...1959) == [])
    #expect(terms.covering(from: nil, to: nil, years: 1950...1951) == ["Y1950", "Y1951"])
  }

  @Test func `the first and the last year there are can be asked for`() throws {
    let first = try #require(PartialDate(year: 1))
    let last = try #require(PartialDate(year: 9999))
    #expect(DateTerms.published.covering(from: first, to: first, years: 1...9999) == ["Y0001"])
    #expect(DateTerms.published.covering(from: last, to: nil, years: 1...9999) == ["Y9999"])
    #expect(DateTerms.published.covering(from: first, to: last, years: 1...9999).count == 9999)
  }
}
