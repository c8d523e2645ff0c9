import TestSupport
import Testing

@testable import Dateline

@Suite struct MatchFinderTests {
  private let vocabulary: OpenVocabulary

  init() throws { vocabulary = try OpenVocabulary() }

  @Test func `words are found by their stem, in any case and accent`() throws {
    #expect(
      try vocabulary.matches("flood", in: "Floods FLOODED; a flood, flooding. Floodlight, floor")
        == ["Floods", "FLOODED", "flood", "flooding"])
    #expect(
      try vocabulary.matches("munchen", in: "In München und MÜNCHEN.") == ["München", "MÜNCHEN"])
  }

  @Test func `an exact word is found in its own form`() throws {
    #expect(
      try vocabulary.matches("=floods", in: "flood floods Floods flooding") == ["floods", "Floods"])
  }

  @Test func `a phrase is found where its words stand side by side`() throws {
    #expect(
      try vocabulary.matches("\"City Hall\"", in: "City Hall, hall city, city the hall, city\nhall")
        == ["City Hall", "city\nhall"])
  }

  @Test func `a phrase that begins in itself is found at every place`() throws {
    #expect(try vocabulary.matches("\"a b a\"", in: "a b a b a") == ["a b a", "a b a"])
  }

  @Test func `a prefix is found in every word that begins so`() throws {
    #expect(
      try vocabulary.matches("demon*", in: "demon Demonstration pandemonium démon") == [
        "demon", "Demonstration", "démon",
      ])
  }

  @Test func `what is typed as one and read as several words is a phrase`() throws {
    #expect(
      try vocabulary.matches("well-known", in: "well-known, well known, known well") == [
        "well-known", "well known",
      ])
  }

  @Test func `names of people and places are found in the text too`() throws {
    let matches = try vocabulary.matches(
      "person:\"Karen Bass\" place:Venice", in: "Karen Bass in Venice; Bass and Karen")
    #expect(matches == ["Karen Bass", "Venice"])
  }

  @Test func `characters that are not parted by spaces are found`() throws {
    #expect(try vocabulary.matches("\"東京都\"", in: "昨日東京都で会議") == ["東京都"])
    #expect(try vocabulary.matches("東京", in: "東京は東京だ").count == 2)
  }

  @Test func `nothing is found where nothing is asked for`() throws {
    #expect(try vocabulary.matches("*", in: "a b c") == [])
    #expect(try vocabulary.matches("-a", in: "a b c") == [])
    #expect(try vocabulary.finder("date:2026").matches(in: "date 2026").isEmpty)
    #expect(try vocabulary.matches("zebra", in: "") == [])
  }

  @Test func `every language of the index stems`() throws {
    let both = try OpenVocabulary(languages: ["en", "de"])
    #expect(try both.matches("Zeitung", in: "Zeitungen und Zeitung") == ["Zeitungen", "Zeitung"])
    #expect(try both.matches("flood", in: "flooding floods") == ["flooding", "floods"])
  }

  /// What is marked is in order and never inside of a scalar, whatever the text.
  @Test(arguments: [11, 12])
  func `matches are whole scalars of any text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "flood", "Floods", "é", "e\u{301}", " ", " ", ". ", "\n\n", "東京", "都", "👩‍👩‍👧", "-", "’", "\u{0}",
      "U.S.",
      "city", "hall", "1,000", "\u{FEFF}", "ﬁ", "ß",
    ]
    let finder = try vocabulary.finder("flood \"city hall\" 東京 ci* U.S. 1000 é fi")
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(pieces) }
        .joined()
      let bytes = Array(text.utf8)
      var last = 0
      for match in finder.matches(in: text) {
        #expect(match.start >= last && match.start < match.end && match.end <= bytes.count)
        last = match.start
        for place in [match.start, match.end] where place < bytes.count {
          #expect(bytes[place] & 0xC0 != 0x80, "seed \(seed): \(text)")
        }
      }
    }
  }
}
