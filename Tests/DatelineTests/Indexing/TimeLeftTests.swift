import TestSupport
import Testing
import Xapian

@testable import Dateline

@Suite struct TimeLeftTests {
  @Test func `the time left is told by what is read and what is not`() {
    var snapshot = IndexingProgress.Snapshot()
    #expect(snapshot.secondsLeft(after: 10) == nil)
    snapshot.totalStoredBytes = 1000
    #expect(snapshot.secondsLeft(after: 10) == nil)
    snapshot.storedBytes = 250
    #expect(snapshot.secondsLeft(after: 1) == nil)
    #expect(snapshot.secondsLeft(after: 10) == 30)
    snapshot.storedBytes = 1000
    #expect(snapshot.secondsLeft(after: 10) == 0)
    // Of the first file hardly anything is read yet.
    snapshot.storedBytes = 9
    #expect(snapshot.secondsLeft(after: 10) == nil)
    // More than was counted ahead: files grew since.
    snapshot.storedBytes = 1001
    #expect(snapshot.secondsLeft(after: 10) == nil)
  }

  @Test func `what has to be read is counted ahead, and only that`() throws {
    let archive = try TestArchive()
    try archive.write("old.json", TestArchive.Source(title: "Old", text: "one"))
    try archive.run()
    try archive.write("new.json", TestArchive.Source(title: "New", text: "two"))
    let size = try archive.folder.bytes("articles/new.json").count
    var options = IndexingOptions(sources: [archive.articles])
    options.countsAhead = true
    let run = IndexingRun(index: archive.index, options: options)
    let collection = Manifest.Collection(name: "articles", folder: archive.articles)
    let known = try KnownFiles(in: Database(path: IndexFolder(archive.index).shard(generation: 1)))
    let ahead = WorkAhead(try CollectionList([collection]).including([]), known, run.progress)
    while run.progress.snapshot.totalStoredBytes == nil {}
    ahead.end()
    #expect(run.progress.snapshot.totalStoredBytes == size)
    _ = try run.run()
    #expect(run.progress.snapshot.storedBytes == size)
  }
}
