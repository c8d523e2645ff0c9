import TestSupport
import Testing

@testable import Dateline

/// Sketches of texts, and the groups that are made of them.
@Suite struct CopyGroupsTests {
  private func text(_ random: inout SeededGenerator, words: Int) -> [String] {
    (0..<words).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
  }

  private func sketch(_ words: [String]) throws -> TextSketch {
    try #require(TextSketch(title: "", text: words.joined(separator: " ")))
  }

  /// Sets of numbers of texts that are in one group.
  private func groups(_ sketches: [(UInt32, TextSketch)]) -> Set<Set<UInt32>> {
    var groups = CopyGroups()
    for (document, sketch) in sketches { groups.add(document, sketch) }
    return Set(
      Dictionary(grouping: groups.grouped(), by: \.group).values.map { Set($0.map(\.document)) })
  }

  @Test func `case, punctuation and white space make no difference`() throws {
    let words = "The ferry to the island was late again on Monday because of the storm "
    let more = "that had closed the harbour for most of the night and morning."
    let one = TextSketch(title: "A", text: words + more)
    let other = TextSketch(
      title: "B", text: words.uppercased().replacing(" ", with: "\n") + "“" + more + "”")
    #expect(one != nil && one == other)
  }

  @Test func `a short text is a copy only with the same title`() throws {
    let one = TextSketch(title: "Trains late", text: "More soon.")
    #expect(one == TextSketch(title: "TRAINS LATE", text: "More soon"))
    #expect(one != TextSketch(title: "Bridge closed", text: "More soon."))
    #expect(TextSketch(title: "Trains late", text: " … ") == nil)
  }

  @Test func `an edited copy is grouped with its original and others are not`() throws {
    var random = SeededGenerator(seed: 4)
    let original = text(&random, words: 300)
    var edited = original
    edited[100] = "changed"
    edited.removeLast(25)
    let half = Array(original[..<100]) + text(&random, words: 200)
    let sketches =
      [
        (1, try sketch(original)), (2, try sketch(text(&random, words: 300))),
        (3, try sketch(edited)), (4, try sketch(half)),
      ] as [(UInt32, TextSketch)]
    #expect(groups(sketches) == [[1, 3]])
  }

  @Test func `groups and their keys don't depend on the order of the articles`() throws {
    for seed in UInt64(1)...3 {
      var random = SeededGenerator(seed: seed)
      var sketches: [(UInt32, TextSketch)] = []
      for family in 0..<20 {
        let original = text(&random, words: 120)
        for copy in 0..<Int.random(in: 1...6, using: &random) {
          var words = original
          for _ in 0..<copy * 2 { words[Int.random(in: 0..<120, using: &random)] = "x" }
          sketches.append((UInt32(family * 10 + copy), try sketch(words)))
        }
      }
      func keys(_ list: [(UInt32, TextSketch)]) -> [UInt32: UInt64] {
        var groups = CopyGroups()
        for (document, sketch) in list { groups.add(document, sketch) }
        return Dictionary(uniqueKeysWithValues: groups.grouped().map { ($0.document, $0.group) })
      }
      #expect(keys(sketches) == keys(sketches.shuffled(using: &random)), "seed \(seed)")
    }
  }

  @Test func `thousands of equal texts are one group`() throws {
    var random = SeededGenerator(seed: 9)
    let same = try sketch(text(&random, words: 50))
    #expect(groups((1...5000).map { (UInt32($0), same) }).map(\.count) == [5000])
  }

  @Test func `a group's key is read back as it was written`() {
    #expect(
      CopyGrouping.decode(CopyGrouping.encode(0x0123_4567_89AB_CDEF)) == 0x0123_4567_89AB_CDEF)
    #expect(CopyGrouping.decode([]) == nil)
  }
}
