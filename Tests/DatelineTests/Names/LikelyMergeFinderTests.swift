import Testing

@testable import Dateline

@Suite struct LikelyMergeFinderTests {
  private func merges(_ names: [(String, Int)], _ kind: NameKind = .person) -> [String] {
    let values = names.map { SearchResults.FacetValue(value: $0.0, count: $0.1) }
    var finder = LikelyMergeFinder(values, kind: kind)
    return finder.merges().map { merge in
      let others = merge.others.map { "\($0.name) (\($0.reason.rawValue))" }
      return "\(merge.name): " + others.joined(separator: ", ")
    }
  }

  @Test func `spellings, initials, titles, short forms and slips are likely one`() {
    #expect(
      merges([
        ("Karen Bass", 90), ("J.K. Rowling", 9), ("Karen R. Bass", 8), ("Bass", 7), ("K. Bass", 6),
        ("Mayor Bass", 5), ("JK Rowling", 4), ("Jonathan Ashworth", 4), ("Jonathan Ashforth", 1),
      ]) == [
        "Karen Bass: Karen R. Bass (middle name), Bass (short form), K. Bass (initials), "
          + "Mayor Bass (title)",
        "J.K. Rowling: JK Rowling (spelling)", "Jonathan Ashworth: Jonathan Ashforth (slip)",
      ])
  }

  @Test func `two people of one surname are not guessed at`() {
    #expect(
      merges([("George Bush", 9), ("Laura Bush", 8), ("Bush", 7), ("L. Bush", 1)]) == [
        "Laura Bush: L. Bush (initials)"
      ])
    #expect(merges([("George W. Bush", 9), ("George H. W. Bush", 2)]).isEmpty)
  }

  @Test func `a surname that is romanized in several ways is likely one`() {
    #expect(
      merges([
        ("Volodymyr Zelensky", 9), ("Volodymyr Zelenskyy", 8), ("Volodymyr Zelenskiy", 5),
        ("Muammar Gaddafi", 4), ("Muammar Gadhafi", 3),
      ]) == [
        "Volodymyr Zelensky: Volodymyr Zelenskyy (transliteration), "
          + "Volodymyr Zelenskiy (transliteration)",
        "Muammar Gaddafi: Muammar Gadhafi (transliteration)",
      ])
  }

  @Test func `two people of other given names, or of two frequent surnames, are not one`() {
    #expect(merges([("Olena Zelenska", 9), ("Volodymyr Zelensky", 8)]).isEmpty)
    #expect(merges([("John Miller", 9), ("John Mueller", 8)]).isEmpty)
    #expect(merges([("Ann Lee", 9), ("Ann Low", 8)]).isEmpty)
  }

  @Test func `names of a country are one`() {
    #expect(
      merges([("United States", 9), ("usa", 8), ("America", 2), ("Texas", 1)], .place) == [
        "United States: usa (country), America (country)"
      ])
  }

  @Test func `many names that share a surname take no longer for it`() {
    let names = (0..<20_000).map { ("Person\($0) Smith", 1) } + [("Smith", 1)]
    #expect(merges(names).isEmpty)
  }
}
