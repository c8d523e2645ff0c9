import Testing

@testable import Articles

@Suite struct PatternTests {
  @Test(arguments: [
    ("/news/([a-z]+)/", "https://e.org/news/sport/1", "sport"), ("[0-9]{4}", "in 1923.", "1923"),
    (#"\d+"#, "no 42", "42"), (#"([\d-]+)$"#, "a 12-3", "12-3"), ("x", "abc", nil),
    ("(a)|b", "b", "b"), ("caf(é|e)", "un café", "é"), ("", "abc", ""),
  ])
  func `the first group is taken, or the whole match`(
    pattern: String, text: String, found: String?
  ) throws {
    #expect(try Pattern(pattern).firstMatch(in: text) == found)
  }

  @Test(arguments: [
    "(", "[a", #"(a)\1"#, "\\", "a{9999999}", String(repeating: "a", count: 2000),
  ])
  func `what is no pattern is refused with a reason`(pattern: String) {
    let problem = #expect(throws: Pattern.Problem.self) { try Pattern(pattern) }
    #expect(problem?.message.isEmpty == false)
  }

  @Test func `a pattern that backtracking engines hang on is quick`() throws {
    let pattern = try Pattern("(a+)+b")
    #expect(pattern.firstMatch(in: String(repeating: "a", count: 9000)) == nil)
  }

  @Test func `a NUL in a value is no match, and a long value is looked at so far`() throws {
    #expect(try Pattern("b").firstMatch(in: "a\0b") == nil)
    let long = String(repeating: "a", count: Pattern.maximumInput) + "b"
    #expect(try Pattern("b").firstMatch(in: long) == nil)
  }
}
