import Articles
import Testing

@testable import Dateline

@Suite struct WorkQueueTests {
  private let stop = StopSignal()

  private func file(_ path: String) -> SourceFile {
    SourceFile(collection: "c", path: path, absolutePath: "/c/" + path, size: 1, modified: 1)
  }

  private func records(_ number: Int, of path: String, from record: Int) -> WorkUnit {
    WorkUnit(
      number: number,
      content: .records(file(path), RecordChunk(path: path, emptyAt: record)))
  }

  @Test func `a queue that is stopped gives out nothing more and says where to read on`() {
    let queue = WorkQueue(capacity: 4, stop: stop)
    #expect(queue.push(records(0, of: "wire.jsonl", from: 1)))
    #expect(queue.push(records(1, of: "wire.jsonl", from: 50)))
    #expect(queue.push(records(2, of: "wire.jsonl", from: 90)))
    #expect(queue.pop()?.number == 0)
    #expect(!queue.isCut && queue.unfinished == nil)
    stop.stop()
    #expect(!queue.push(records(3, of: "wire.jsonl", from: 130)))
    #expect(queue.pop() == nil)
    #expect(queue.isCut)
    #expect(queue.unfinished?.file.path == "wire.jsonl")
    #expect(queue.unfinished?.nextRecord == 50)
  }

  @Test func `a file of which nothing was read has no place to read on`() {
    let queue = WorkQueue(capacity: 4, stop: stop)
    #expect(queue.push(WorkUnit(number: 0, content: .files([file("a.txt")]))))
    #expect(queue.push(records(1, of: "wire.jsonl", from: 1)))
    #expect(queue.push(records(2, of: "wire.jsonl", from: 50)))
    stop.stop()
    #expect(queue.pop() == nil)
    #expect(queue.isCut && queue.unfinished == nil)
  }

  @Test func `a queue that came to its end is not cut`() {
    let queue = WorkQueue(capacity: 4, stop: stop)
    #expect(queue.push(WorkUnit(number: 0, content: .files([file("a.txt")]))))
    #expect(queue.pop()?.number == 0)
    queue.finish()
    #expect(queue.pop() == nil && !queue.isCut)
  }

  @Test func `a unit is cut to the files that were read`() {
    var unit = WorkUnit(number: 0, content: .files([file("a"), file("b")]))
    let isCutAtEnd = unit.cut(to: 2)
    let isCut = unit.cut(to: 1)
    #expect(!isCutAtEnd && isCut)
    guard case .files(let files) = unit.content else { return #expect(Bool(false)) }
    #expect(files.map(\.path) == ["a"])
  }
}
