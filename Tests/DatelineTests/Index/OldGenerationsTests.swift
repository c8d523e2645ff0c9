import Foundation
import Glibc
import TestSupport
import Testing

@testable import Dateline

@Suite struct OldGenerationsTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try archive.write("a.json", TestArchive.Source(title: "A", text: "water and fire"))
    try archive.run()
  }

  private var folder: IndexFolder { IndexFolder(archive.index) }

  private func rebuild(graceSeconds: Double = OldGenerations.graceSeconds) throws {
    try archive.run {
      $0.rebuild = true
      $0.graceSeconds = graceSeconds
    }
  }

  /// As if a generation had been replaced so long ago.
  private func age(_ generation: Int, seconds: Int) throws {
    let time = timespec(tv_sec: Int(Date.now.timeIntervalSince1970) - seconds, tv_nsec: 0)
    let note = folder.generation(generation) + "/" + OldGenerations.note
    try #require(utimensat(AT_FDCWD, note, [time, time], 0) == 0)
  }

  @Test func `a generation that a search may still read stays for a while`() throws {
    let reader = try archive.open()
    for _ in 0..<3 { try rebuild() }
    #expect(folder.allGenerations() == [1, 2, 3, 4])
    // Opened at the first: everything of it is still there to be read.
    #expect(try reader.search(SearchRequest("\"water and fire\"")).hits.count == 1)
    try age(1, seconds: 3600)
    try age(2, seconds: 3600)
    try age(3, seconds: 3600)
    // The one before the live one stays however old; an update tidies up too.
    try archive.run()
    #expect(folder.allGenerations() == [3, 4])
    #expect(try IndexMaintenance(index: archive.index).rollback() == 3)
  }

  @Test func `after going back, the next build takes a new number`() throws {
    try rebuild()
    #expect(try IndexMaintenance(index: archive.index).rollback() == 1)
    #expect(throws: DatelineError.self) { try IndexMaintenance(index: archive.index).rollback() }
    try archive.run()
    #expect(folder.allGenerations() == [1, 2])
    try rebuild(graceSeconds: 0)
    #expect(folder.allGenerations() == [1, 3])
    #expect(try IndexMaintenance(index: archive.index).rollback() == 1)
  }

  @Test func `what a build that was killed left behind goes`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.generation(2), withIntermediateDirectories: true)
    try rebuild()
    #expect(folder.allGenerations() == [1, 3])
  }
}
