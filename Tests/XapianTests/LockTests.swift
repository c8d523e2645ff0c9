import Testing

@testable import Xapian

struct LockTests {
  @Test func `a lock is held while a writer is open`() throws {
    let small = try SmallDatabase([])
    #expect(try !DatabaseFiles.isLocked(small.path))
    let writer = try WritableDatabase(path: small.path, .open)
    #expect(try DatabaseFiles.isLocked(small.path))
    try writer.close()
    #expect(try !DatabaseFiles.isLocked(small.path))
  }

  @Test func `a lock goes with its writer`() throws {
    let small = try SmallDatabase([])
    do {
      let writer = try WritableDatabase(path: small.path, .open)
      try writer.add(packed(.init(words: "one"), id: 1))
    }
    #expect(try !DatabaseFiles.isLocked(small.path))
    _ = try WritableDatabase(path: small.path, .open)
    #expect(try small.opened().documentCount == 1)
  }

  @Test func `reading needs no lock`() throws {
    let small = try SmallDatabase([.init(words: "one")])
    let writer = try WritableDatabase(path: small.path, .open)
    #expect(try small.opened().documentCount == 1)
    try writer.close()
  }
}
