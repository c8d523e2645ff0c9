import Testing

@testable import Dateline
@testable import DatelineCommand

@Suite struct ProgressLineTests {
  private func snapshot() -> IndexingProgress.Snapshot {
    var now = IndexingProgress.Snapshot()
    now.files = 12_345
    now.unchangedFiles = 1_000
    now.articles = 67_890
    now.bytes = 250_000_000
    now.storedBytes = 250_000_000
    now.totalStoredBytes = 1_000_000_000
    now.failures = 3
    return now
  }

  private func line(_ now: IndexingProgress.Snapshot, _ width: Int?) -> String {
    ProgressLine(now: now, seconds: 100).text(width: width)
  }

  @Test func `all is told where there is room`() {
    #expect(
      line(snapshot(), nil)
        == "12,345 files · 1,000 unchanged · 67,890 articles · 678/s · 2.5 MB/s · 5 min left"
        + " · 3 failed")
  }

  @Test(arguments: [
    (100, "12,345 files · 1,000 unchanged · 67,890 articles · 678/s · 2.5 MB/s · 5 min left"),
    (80, "12,345 files · 1,000 unchanged · 67,890 articles · 678/s · 5 min left"),
    (65, "12,345 files · 67,890 articles · 678/s · 5 min left"),
    (39, "67,890 articles · 5 min left"), (20, "67,890 articles"), (5, "67,8…"), (1, "…"),
  ])
  func `what matters least is left out first, and no line is too long`(
    width: Int, expected: String
  ) {
    let text = line(snapshot(), width)
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(TextWidth.columns(of: text) <= width)
    #expect(width < 39 || text.hasSuffix(" · 3 failed"))
  }

  @Test func `what is not known yet is not said`() {
    var now = IndexingProgress.Snapshot()
    now.files = 1
    #expect(line(now, 80) == "1 file")
    now.unchangedFiles = 1
    now.articles = 1
    #expect(line(now, 80) == "1 file · 1 unchanged · 1 article · 0/s")
    now.isMerging = true
    #expect(line(now, 80) == "1 article read, merging")
  }
}
