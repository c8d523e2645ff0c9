import TestSupport
import Testing

@testable import Xapian

/// Posting sets that are brought up to date are those that are made anew.
struct PostingChangeTests {
  private static let weighting = WeightingScheme.bm25(k1: 1.8, b: 0.7)

  /// Those of the rarer ones that begin so have sets sooner.
  private static let others = (prefix: "w1", least: 15)

  private func words(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      // The later ones are rarer, some not common at first.
      let most = Int.random(in: 1...12, using: &generator)
      return "w\(Int.random(in: 0..<most, using: &generator))"
    }.joined(separator: " ")
  }

  private func change(
    _ writer: borrowing WritableDatabase, _ id: Int, _ generator: inout SeededGenerator
  ) throws {
    let text = SmallDatabase.Text(words: words(&generator))
    let number = Int.random(in: 1...300, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: try writer.add(packed(text, id: id))
    case 1: try writer.put(packed(text, id: id), at: UInt32(number))
    case 2: try writer.delete(having: legal("Q\(number)"))
    case 3:
      for number in try writer.documents(having: legal("Q\(number)")) {
        try writer.put(packed(text, id: id), at: number)
      }
    default:
      guard try writer.hasDocument(legal("Q7")) else { return }
      var changes = PackedDocument()
      changes.addTerm(legal("Kextra"))
      try writer.amend(7, removing: [legal("w0")], with: changes)
    }
  }

  /// A common term that weighs nothing: its set has no frequencies.
  private func addFlags(to small: SmallDatabase) throws {
    let writer = try WritableDatabase(path: small.path, .open, synchronised: false)
    for id in stride(from: UInt32(1), through: 300, by: 4) {
      var changes = PackedDocument()
      changes.addTerm(Array("Kflag".utf8).span, wdf: 0, positions: [UInt32]().span)
      try writer.amend(id, removing: [], with: changes)
    }
    try writer.close()
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the file says the same byte by byte, and its bounds hold`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let small = try SmallDatabase((0..<300).map { _ in .init(words: words(&generator)) })
    try addFlags(to: small)
    var path = small.folder.path("0")
    try small.opened().writePostingSets(
      to: path, least: 40, others: Self.others, bestBy: Self.weighting)
    for round in 1...4 {
      let writer = try WritableDatabase(path: small.path, .open, synchronised: false)
      for step in 0..<[2, 60, 5, 150][round - 1] {
        try change(writer, 1000 * round + step, &generator)
        if step % 40 == 39 { try writer.commit() }
      }
      let changed = try writer.changedDocuments
      try writer.close()
      let edited = small.folder.path("\(round)")
      let anew = small.folder.path("\(round)-anew")
      try small.opened().writePostingSets(
        to: edited, least: 40, others: Self.others, bestBy: Self.weighting, before: (path, changed))
      try small.opened().writePostingSets(
        to: anew, least: 40, others: Self.others, bestBy: Self.weighting)
      let comment: Comment = "seed \(seed), round \(round)"
      let file = PostingFile(bytes: try small.folder.bytes("\(round)"))
      let expected = PostingFile(bytes: try small.folder.bytes("\(round)-anew"))
      #expect(file.said == expected.said, comment)
      for file in [file, expected] {
        #expect(file.bounds.count > 5)
        for (bound, share) in zip(file.bounds, file.highestShares) {
          #expect(bound >= share - 1e-9, comment)
        }
      }
      path = edited
    }
  }

  /// Otherwise the test above would pass if the file before were never read.
  @Test func `documents that are not said to have changed are as the file has them`() throws {
    let small = try SmallDatabase((0..<10).map { _ in .init(words: "w0") })
    let before = small.folder.path("before")
    try small.opened().writePostingSets(to: before, least: 1, bestBy: Self.weighting)
    let writer = try WritableDatabase(path: small.path, .open, synchronised: false)
    try writer.put(packed(.init(words: "w1"), id: 1), at: 1)
    try writer.close()
    try small.opened().writePostingSets(
      to: small.folder.path("after"), least: 1, bestBy: Self.weighting, before: (before, []))
    let database = try small.opened()
    try database.attachPostingSets(small.folder.path("after"))
    var search = Search(.word("w0"))
    search.checkAtLeast = 10
    #expect(try database.search(search).count.estimate == 10)
  }

  /// Otherwise the first test would pass if all documents were weighed again.
  @Test func `the best documents are told from those before`() throws {
    let small = try SmallDatabase((0..<10).map { _ in .init(words: "w0") })
    let before = small.folder.path("before")
    try small.opened().writePostingSets(to: before, least: 2, bestBy: Self.weighting)
    var file = PostingFile(bytes: try small.folder.bytes("before"))
    #expect(file.bestOfLastTerm.map(\.document) == Array(1...10))
    // The file says of the sixth that it has the term more often.
    file.bytes[file.bestListOfLastTerm + 8 * 5 + 4] = 2
    _ = try small.folder.write("before", file.bytes)
    try small.opened().writePostingSets(
      to: small.folder.path("after"), least: 2, bestBy: Self.weighting, before: (before, []))
    let after = PostingFile(bytes: try small.folder.bytes("after"))
    #expect(after.bestOfLastTerm.map(\.document) == [6, 1, 2, 3, 4, 5, 7, 8, 9, 10])
  }

  @Test func `values alone change no postings`() throws {
    let small = try SmallDatabase([.init(words: "w0")])
    let writer = try WritableDatabase(path: small.path, .open, synchronised: false)
    var changes = PackedDocument()
    changes.setValue([1], slot: 3)
    try writer.amend(1, removing: [], with: changes)
    let changed = try writer.changedDocuments
    #expect(changed.isEmpty)
    try writer.close()
  }

  @Test func `a file before that is damaged or none does no harm`() throws {
    let small = try SmallDatabase((0..<80).map { .init(words: "w\($0 % 3) w0") })
    let before = small.folder.path("before")
    try small.opened().writePostingSets(to: before, least: 1, bestBy: Self.weighting)
    let good = try small.folder.bytes("before")
    var generator = SeededGenerator(seed: 4)
    for round in 0..<300 {
      let position = round < 100 ? round : Int.random(in: 0..<good.count, using: &generator)
      var bad = good
      bad[position] ^= UInt8.random(in: 1...255, using: &generator)
      let damaged = try small.folder.write("bad", bad)
      let code = XapianError.Code {
        try small.opened().writePostingSets(
          to: small.folder.path("after"), least: 1, bestBy: Self.weighting,
          before: (damaged, [1, 500]))
      }
      #expect(code == nil || code == .corrupt, "byte \(position)")
    }
    let none = small.folder.path("none")
    let code = XapianError.Code {
      try small.opened().writePostingSets(
        to: small.folder.path("after"), least: 1, bestBy: Self.weighting, before: (none, []))
    }
    #expect(code == .notFound)
  }
}
