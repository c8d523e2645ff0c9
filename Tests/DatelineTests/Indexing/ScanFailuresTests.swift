import Testing

@testable import Dateline

@Suite struct ScanFailuresTests {
  private func failure(_ path: String, _ reason: String = "cannot be opened")
    -> ScanFailures.Failure
  {
    ScanFailures.Failure(path: path, reason: reason, message: "it is a link to nothing")
  }

  @Test func `what is written is read`() throws {
    var failures = ScanFailures()
    failures.add(failure("a/b.txt"))
    failures.add(failure("c", "is nested too deeply"))
    #expect(ScanFailures(encoded: failures.encoded()) == failures)
    #expect(ScanFailures().encoded() == [])
    #expect(ScanFailures(encoded: []) == nil)
    for length in 1..<failures.encoded().count {
      // Cut anywhere it is refused or shorter, and never a trap.
      let cut = ScanFailures(encoded: Array(failures.encoded().prefix(length)))
      #expect((cut?.failures.count ?? 0) < 2)
    }
  }

  @Test func `very many are counted, and the first are kept`() {
    var failures = ScanFailures()
    for number in 0..<(ScanFailures.maximumKept + 5) { failures.add(failure("\(number)")) }
    #expect(failures.failures.count == ScanFailures.maximumKept)
    #expect(failures.counts == ["cannot be opened": ScanFailures.maximumKept + 5])
  }

  @Test func `a scan of some paths replaces what was known of them, and no more`() {
    var known = ScanFailures()
    for path in ["a", "b", "c"] { known.add(failure(path)) }
    var found = ScanFailures()
    found.add(failure("b", "is not a regular file"))
    let after = known.afterScan(of: ["a", "b"], finding: found)
    #expect(after.failures.map(\.path) == ["c", "b"])
    #expect(after.counts == ["cannot be opened": 1, "is not a regular file": 1])
    #expect(after.afterScan(of: ["b", "c"], finding: ScanFailures()).encoded() == [])
  }
}
