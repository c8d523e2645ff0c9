import TestSupport
import Testing

@testable import Xapian

struct WritingTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("db") }

  init() throws { folder = try TemporaryFolder() }

  private func document(_ words: String, id: Int = 1) -> PackedDocument {
    packed(.init(words: words), id: id)
  }

  @Test func `documents are numbered from 1`() throws {
    let writer = try WritableDatabase(path: path, .create)
    #expect(try writer.add(document("one", id: 1)) == 1)
    #expect(try writer.add(document("two", id: 2)) == 2)
    #expect(try writer.documentCount == 2)
  }

  @Test func `a document is put in the place of the one that has its number, or added`() throws {
    let writer = try WritableDatabase(path: path, .create)
    try writer.add(document("one", id: 1))
    try writer.add(document("two", id: 2))
    try writer.put(document("three", id: 1), at: 1)
    try writer.put(document("nine", id: 9), at: 3)
    #expect(try writer.documentCount == 3)
    try writer.close()
    let terms = ["one", "two", "three", "nine"].map(legal)
    #expect(try Database(path: path).termFrequencies(terms) == [0, 1, 1, 1])
  }

  @Test func `deleting takes every document that has the term`() throws {
    let writer = try WritableDatabase(path: path, .create)
    for id in 1...3 { try writer.add(document(id == 2 ? "kept" : "gone", id: id)) }
    #expect(try writer.delete(having: legal("gone")) == [1, 3])
    #expect(try writer.delete(having: legal("never-there")) == [])
    #expect(try writer.documentCount == 1)
    #expect(try writer.hasDocument(legal("Q2")))
    #expect(try !writer.hasDocument(legal("Q1")))
  }

  @Test func `documents are found and deleted by number before they are committed`() throws {
    let writer = try WritableDatabase(path: path, .create)
    for id in 1...4 { try writer.add(document(id == 2 ? "kept" : "gone", id: id)) }
    #expect(try writer.documents(having: legal("gone")) == [1, 3, 4])
    #expect(try writer.documents(having: legal("never-there")) == [])
    try writer.delete(3)
    #expect(try writer.documents(having: legal("gone")) == [1, 4])
    #expect(XapianError.Code { try writer.delete(3) } == .notFound)
    #expect(try writer.changedDocuments == [1, 2, 3, 4])
  }

  @Test func `a document is put at a number, whether or not there is one`() throws {
    let writer = try WritableDatabase(path: path, .create)
    for id in 1...3 { try writer.add(document("old", id: id)) }
    try writer.commit()
    for id in try writer.delete(having: legal("Q2")) {
      try writer.put(document("new", id: 4), at: id)
    }
    try writer.put(document("other", id: 3), at: 3)
    try writer.put(document("far", id: 9), at: 9)
    #expect(try writer.add(document("next", id: 5)) == 10)
    #expect(XapianError.Code { try writer.put(document("none"), at: 0) } == .badArgument)
    try writer.close()
    let database = try Database(path: path)
    let terms = ["old", "new", "other", "far", "next"].map(legal)
    #expect(try database.termFrequencies(terms) == [1, 1, 1, 1, 1])
    #expect(try database.documentIDs(of: nil, limit: 99) == [1, 2, 3, 9, 10])
    #expect(try database.documentIDs(of: legal("new"), limit: 99) == [2])
    #expect(try DatabaseFiles.check(path).errors == 0)
  }

  @Test func `a reader sees what is committed and no more`() throws {
    let writer = try WritableDatabase(path: path, .create)
    try writer.add(document("one", id: 1))
    try writer.commit()
    try writer.add(document("two", id: 2))
    let reader = try Database(path: path)
    #expect(try reader.documentCount == 1)
    #expect(try !reader.reopen())
    try writer.commit()
    #expect(try reader.documentCount == 1)
    #expect(try reader.reopen())
    #expect(try reader.documentCount == 2)
  }

  @Test func `a writer commits by itself after so many changes`() throws {
    let writer = try WritableDatabase(path: path, .create, flushThreshold: 3)
    func committed() throws -> Int { try Database(path: path).documentCount }
    try writer.add(document("one", id: 1))
    try writer.add(document("two", id: 2))
    #expect(try committed() == 0)
    try writer.put(document("three", id: 3), at: 3)
    #expect(try committed() == 3)
    try writer.delete(having: legal("one"))
    try writer.commit()
    #expect(try committed() == 2)
    try writer.add(document("four", id: 4))
    try writer.add(document("five", id: 5))
    #expect(try committed() == 2)
    try writer.add(document("six", id: 6))
    #expect(try committed() == 5)
  }

  @Test(arguments: [0, -1, WritableDatabase.maximumFlushThreshold + 1, .max])
  func `a flush threshold that can't be kept is refused`(_ threshold: Int) {
    #expect(
      XapianError.Code {
        _ = try WritableDatabase(path: path, .create, flushThreshold: threshold)
      } == .badArgument)
  }

  @Test func `the ways of opening`() throws {
    func documents(_ opening: WritableDatabase.Opening) throws -> Int {
      try WritableDatabase(path: path, opening).documentCount
    }
    #expect(XapianError.Code { _ = try documents(.open) } == .notFound)
    #expect(try documents(.create) == 0)
    try WritableDatabase(path: path, .open).add(document("one"))
    #expect(try documents(.open) == 1)
    #expect(XapianError.Code { _ = try documents(.create) } == .other)
    #expect(try documents(.openOrCreate) == 1)
    #expect(try documents(.overwrite) == 0)
  }

  @Test func `a document without anything in it is a document`() throws {
    let writer = try WritableDatabase(path: path, .create)
    let id = try writer.add(PackedDocument())
    try writer.close()
    let document = try Database(path: path).document(id, values: [0])
    #expect(document == StoredDocument(id: 1, data: [], values: [[]]))
  }

  @Test func `several writers fill several databases at once`() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<4 {
        let path = folder.path("db\(number)")
        group.addTask {
          let writer = try WritableDatabase(
            path: path, .create, synchronised: false, flushThreshold: 20)
          for id in 1...50 { try writer.add(packed(.init(words: "word\(id % 7) same"), id: id)) }
          try writer.close()
          return try Database(path: path).search(Search(.word("same"))).upperBound
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [50, 50, 50, 50])
  }
}
