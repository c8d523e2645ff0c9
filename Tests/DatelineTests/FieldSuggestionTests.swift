import Testing

@testable import Dateline

@Suite struct FieldSuggestionTests {
  @Test(arguments: [
    ("auther", ["author", "after"]), ("persn", ["person"]), ("lnaguage", ["language"]),
    ("places", ["places"]), ("titel", ["title"]), ("dat", ["date", "day"]), ("xq", []),
    ("", []), ("a", []), ("authorauthorauthorauthor", []), ("atlast", ["atleast3"]),
  ])
  func `the nearest names are suggested, one of a field`(name: String, names: [String]) {
    #expect(FieldSuggestion.near(name) == names)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
    ("abc", "bca", 2), ("kitten", "sitting", 3),
  ])
  func `slips are letters added, left out, changed or swapped`(a: String, b: String, slips: Int) {
    #expect(FieldSuggestion.slips(Array(a.unicodeScalars), Array(b.unicodeScalars)) == slips)
    #expect(FieldSuggestion.slips(Array(b.unicodeScalars), Array(a.unicodeScalars)) == slips)
  }
}
