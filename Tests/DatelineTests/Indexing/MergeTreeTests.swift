import TestSupport
import Testing

@testable import Dateline

@Suite struct MergeTreeTests {
  private func unit(_ number: Int) -> MergeTree.Piece {
    MergeTree.Piece(first: number, count: 1, path: "unit-\(number)")
  }

  @Test func `nothing is merged before all neighbours of a span are there`() {
    let tree = MergeTree(prefix: "/x/")
    for number in 0..<MergeTree.width - 1 { #expect(tree.add(unit(number)) == nil) }
    #expect(tree.remaining().count == MergeTree.width - 1)
    // One of the next span doesn't stand in for the one that is missing.
    #expect(tree.add(unit(MergeTree.width)) == nil)
    let merge = tree.add(unit(MergeTree.width - 1))
    #expect(merge?.sources.map(\.first) == Array(0..<MergeTree.width))
    #expect(merge?.result.first == 0)
    #expect(merge?.result.count == MergeTree.width)
    #expect(tree.remaining() == [unit(MergeTree.width)])
  }

  /// Workers finish in any order; what is merged is always a row of neighbours.
  @Test(arguments: [1, 2, 3])
  func `in whatever order units come, every one is merged once and in order`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3000...6000, using: &random)
    let tree = MergeTree(prefix: "/x/")
    var content: [String: [Int]] = [:]
    var paths: Set<String> = []
    for number in (0..<count).shuffled(using: &random) {
      var piece = unit(number)
      content[piece.path] = [number]
      while let (sources, result) = tree.add(piece) {
        #expect(paths.insert(result.path).inserted)
        content[result.path] = sources.flatMap { content.removeValue(forKey: $0.path) ?? [] }
        piece = result
      }
    }
    let rest = tree.remaining()
    #expect(rest.flatMap { content[$0.path] ?? [] } == Array(0..<count), "seed \(seed)")
    // Bounded: at most one row of each size is left.
    #expect(rest.count < 3 * MergeTree.width)
    #expect(rest.allSatisfy { $0.count == content[$0.path]?.count })
  }
}
