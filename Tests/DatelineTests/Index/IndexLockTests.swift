import Foundation
import TestSupport
import Testing

@testable import Dateline

@Suite struct IndexLockTests {
  private let temporary: TemporaryFolder
  private let folder: IndexFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = IndexFolder(temporary.path)
  }

  @Test func `a second writer is told who writes and since when`() throws {
    let lock = try IndexLock(folder)
    let error = try #require(throws: DatelineError.self) { _ = try IndexLock(folder) }
    #expect(error.code == .locked)
    let pid = ProcessInfo.processInfo.processIdentifier
    #expect(error.message.contains("(pid \(pid), started 2"))
    #expect(error.message.contains("--wait SECONDS"))
    _ = consume lock
    _ = try IndexLock(folder)
  }

  @Test func `a writer that may wait gets the lock when it is free`() throws {
    let lock = try IndexLock(folder)
    let folder = folder
    let waited = DispatchSemaphore(value: 0)
    let started = DispatchSemaphore(value: 0)
    DispatchQueue(label: "waiting").async {
      started.signal()
      do {
        _ = try IndexLock(folder, waitingSeconds: 30)
        waited.signal()
      } catch {}
    }
    started.wait()
    _ = consume lock
    #expect(waited.wait(timeout: .now() + 30) == .success)
  }

  @Test func `a lock file of a run that is gone is no obstacle`() throws {
    try temporary.write(
      "lock", "pid 1, started 2020-01-01T00:00:00Z, and much more than is written now\n")
    let lock = try IndexLock(folder)
    let note = String(decoding: try temporary.bytes("lock"), as: UTF8.self)
    #expect(note.hasPrefix("pid \(ProcessInfo.processInfo.processIdentifier), started "))
    #expect(!note.contains("much more"))
    _ = consume lock
  }

  @Test func `a place that can't hold an index is an error for people`() throws {
    try temporary.write("file", "x")
    let error = try #require(throws: DatelineError.self) {
      _ = try IndexLock(IndexFolder(temporary.path("file/index")))
    }
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("--index DIR"))
  }
}
