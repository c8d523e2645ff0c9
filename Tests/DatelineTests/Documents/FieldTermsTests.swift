import Testing

@testable import Dateline

@Suite struct FieldTermsTests {
  @Test func `a file is found by its path and by every folder above it`() {
    #expect(
      FieldTerms.pathAndFolders("2026/01/rally.txt") == ["/2026/01/rally.txt", "/2026/01", "/2026"])
    #expect(FieldTerms.pathAndFolders("rally.txt") == ["/rally.txt"])
    #expect(FieldTerms.pathAndFolders("") == [])
  }

  @Test func `a path may be typed with a slash at either end or none`() {
    for typed in ["2026/01", "/2026/01", "2026/01/", "/2026/01/"] {
      #expect(FieldTerms.identifier(typed, of: Schema.path) == "/2026/01")
    }
    #expect(FieldTerms.identifier("a/b/", of: Schema.record) == "a/b/")
  }
}
