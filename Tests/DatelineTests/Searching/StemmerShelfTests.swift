import Testing

@testable import Dateline

@Suite struct StemmerShelfTests {
  @Test func `languages that Xapian can't stem share one place, whatever a folder calls them`() {
    let shelf = StemmerShelf()
    let numbers = (0..<1000).map { shelf.index(of: "x\($0)") }
    #expect(Set(numbers) == [shelf.index(of: nil)])
    #expect(shelf.name(of: "x1") == "")
    #expect(shelf.index(of: "en") != shelf.index(of: "de"))
    #expect(shelf.index(of: "en") == shelf.index(of: "en"))
    #expect(shelf.name(of: "en") == "en")
  }
}
