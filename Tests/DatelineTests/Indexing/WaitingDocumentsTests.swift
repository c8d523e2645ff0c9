import Glibc
import Synchronization
import TestSupport
import Testing
import Xapian

@testable import Dateline

/// What is read before the dictionary is there waits for it, in its place.
@Suite struct WaitingDocumentsTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func unit(articles: Int, words: Int) throws -> WorkUnit {
    var random = SeededGenerator(seed: 3)
    var files: [SourceFile] = []
    for number in 0..<articles {
      let text = (0..<words).map { _ in random.pick(["harbour", "river", "storm", "council"]) }
      let source = TestArchive.Source(title: "T\(number)", text: text.joined(separator: " "))
      try archive.write("\(number).json", source)
      files.append(
        SourceFile(
          collection: "c", path: "\(number).json",
          absolutePath: archive.folder.path("articles/\(number).json"), size: 1, modified: 1))
    }
    return WorkUnit(number: 1, content: .files(files))
  }

  /// Something to learn from.
  private func teach(_ learning: DictionaryLearning) {
    var random = SeededGenerator(seed: 4)
    for number in 0..<400 {
      let text = "The council of the harbour town met on day \(number) to speak of river and storm."
      _ = learning.add(fields: random.bytes(20), text: Array(text.utf8))
    }
    learning.finish()
  }

  @Test func `documents are those that a reader with the dictionary makes`() throws {
    let unit = try unit(articles: 12, words: 30)
    let learning = DictionaryLearning()
    var added: [[UInt8]] = []
    var reader = UnitReader(awaiting: learning, vocabulary: 1000)
    // Learned while the unit is read: when the last of its files is opened.
    let outcome = try reader.read(
      unit, until: StopSignal(),
      unless: { _, _, file in
        #expect(added.isEmpty || learning.isOver)
        if file.path == "9.json" { teach(learning) }
        return false
      },
      { document, _ in added.append(document.data) })
    #expect(outcome.articles == 12)

    var expected: [[UInt8]] = []
    var other = UnitReader(learning.wait(), vocabulary: 1000)
    _ = try other.read(unit, until: StopSignal()) { document, _ in expected.append(document.data) }
    #expect(added == expected)
    var plain = UnitReader(nil, vocabulary: 1000)
    var without: [[UInt8]] = []
    _ = try plain.read(unit, until: StopSignal()) { document, _ in without.append(document.data) }
    #expect(added != without)
  }

  @Test func `what waits has a bound`() throws {
    let words = WaitingDocuments.maximumBytes / 4 / 6
    let unit = try unit(articles: 8, words: words)
    let learning = DictionaryLearning()
    let read = Mutex(0)
    let readBeforeFirst = Mutex<Int?>(nil)
    let team = WorkerTeam {
      var reader = UnitReader(awaiting: learning, vocabulary: 1000)
      _ = try reader.read(
        unit, until: StopSignal(),
        unless: { _, _, _ in
          read.withLock { $0 += 1 }
          return false
        },
        { _, _ in
          let count = read.withLock { $0 }
          readBeforeFirst.withLock { $0 = $0 ?? count }
        })
    }
    while read.withLock({ $0 }) < 5 { usleep(1000) }
    // Time for the others, if it doesn't wait.
    usleep(1_500_000)
    #expect(readBeforeFirst.withLock { $0 } == nil)
    learning.finish()
    try team.wait()
    #expect(readBeforeFirst.withLock { $0 } == 5)
    #expect(read.withLock { $0 } == 8)
  }

  @Test func `an article that the index can't hold is told of, and no other is lost`() throws {
    let unit = try unit(articles: 5, words: 30)
    let learning = DictionaryLearning()
    var count = 0
    var reader = UnitReader(awaiting: learning, vocabulary: 1000)
    let outcome = try reader.read(
      unit, until: StopSignal(),
      unless: { _, _, file in
        if file.path == "3.json" { learning.finish() }
        return false
      },
      { _, _ in
        count += 1
        guard count != 2 && count != 5 else {
          throw XapianError(code: .badArgument, type: "T", message: "too long")
        }
      })
    #expect(count == 5)
    #expect(outcome.articles == 3)
    #expect(outcome.failures.map(\.file.path) == ["1.json", "4.json"])
    #expect(outcome.failures.allSatisfy { $0.message.contains("too long") })
  }
}
