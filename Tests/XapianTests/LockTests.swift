import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Xapian

struct LockTests {
  /// At once, or when the program that some other test is starting has let go of the file.
  private func isSoonFree(_ path: String) throws -> Bool {
    for _ in 0..<100_000 where try !DatabaseFiles.isLocked(path) { return true }
    return false
  }

  @Test func `a lock is held while a writer is open`() throws {
    let small = try SmallDatabase([])
    #expect(try isSoonFree(small.path))
    let writer = try WritableDatabase(path: small.path, .open)
    #expect(try DatabaseFiles.isLocked(small.path))
    try writer.close()
    #expect(try isSoonFree(small.path))
  }

  @Test func `a lock goes with its writer`() throws {
    let small = try SmallDatabase([])
    do {
      let writer = try WritableDatabase(path: small.path, .open)
      try writer.add(packed(.init(words: "one"), id: 1))
    }
    #expect(try isSoonFree(small.path))
    _ = try WritableDatabase(path: small.path, .open)
    #expect(try small.opened().documentCount == 1)
  }

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  @Test func `a writer opens though programs are being started`() throws {
    let small = try SmallDatabase([])
    let isDone = Flag()
    let starter = Thread {
      while !isDone.isSet.load(ordering: .relaxed) { _ = try? Tool.at("/bin/true").run([]) }
    }
    starter.start()
    defer { isDone.isSet.store(true, ordering: .relaxed) }
    for _ in 0..<100 { try WritableDatabase(path: small.path, .open).close() }
  }

  @Test func `reading needs no lock`() throws {
    let small = try SmallDatabase([.init(words: "one")])
    let writer = try WritableDatabase(path: small.path, .open)
    #expect(try small.opened().documentCount == 1)
    try writer.close()
  }
}
