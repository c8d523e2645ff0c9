import Testing

@testable import Articles

@Suite struct TOMLDocumentTests {
  private func root(_ text: String) -> JSONObject { TOMLDocument(Array(text.utf8)).root }

  private func problem(_ text: String) -> TOMLDocument.Problem? {
    TOMLDocument(Array(text.utf8)).problem
  }

  @Test(arguments: [
    (#"a = "x\t\"y\" \u00e9""#, JSONValue.string("x\t\"y\" é")),
    (#"a = 'C:\no\escape'"#, .string(#"C:\no\escape"#)),
    ("a = \"\"\"\nfirst\nsec\\\n   ond\"\"\"", .string("first\nsecond")),
    ("a = '''\n'quoted' '''", .string("'quoted' ")),
    ("a = 1_000", .number("1000")), ("a = -3.5e2", .number("-3.5e2")),
    ("a = 0x1F", .number("31")), ("a = true # yes", .bool(true)),
    ("a = 2026-01-30", .string("2026-01-30")),
    ("a = 2026-01-30 10:15:00 # morning", .string("2026-01-30 10:15:00")),
    ("a = 2026-01-30T10:15:00+01:00", .string("2026-01-30T10:15:00+01:00")),
    ("a = 10:15:00", .string("10:15:00")),
    ("a = [\n 'x', # one\n 'y',\n]", .array([.string("x"), .string("y")])),
    ("\u{FEFF}a = []\r\n", .array([])),
  ])
  func `a value is read`(text: String, value: JSONValue) {
    #expect(root(text)["a"] == value, "\(String(describing: problem(text)))")
    #expect(problem(text) == nil)
  }

  @Test func `tables, dotted keys and lists of tables nest`() {
    let text = """
      title = "T"
      author.name = "Ann"
      [extra]
      mood = { "a b" = 1, c.d = 2 }
      [extra.deep]
      x = 1
      [[part]]
      n = 1
      [[part]]
      n = 2
      [part.sub]
      m = 3
      """
    let root = root(text)
    #expect(problem(text) == nil)
    #expect(root["author"]?["name"] == .string("Ann"))
    #expect(root["extra"]?["mood"]?["a b"] == .number("1"))
    #expect(root["extra"]?["mood"]?["c"]?["d"] == .number("2"))
    #expect(root["extra"]?["deep"]?["x"] == .number("1"))
    #expect(root["part"]?.elements.map { $0["n"] } == [.number("1"), .number("2")])
    #expect(root["part"]?.elements.last?["sub"]?["m"] == .number("3"))
  }

  @Test(arguments: [
    ("a = 1\nb = word", 2, "put text in quotes"), ("a = 1\na = 2", 2, "a second time"),
    ("a = \"open\nb = 1", 1, "never closed"), ("a = '''x\n\n", 3, "never closed"),
    ("a = [1, 2", 1, "never closed"), ("a = [1 2]", 1, "comma"), ("= 1", 1, "not key = value"),
    ("a = 1 2", 1, "something after"), ("a = {b = 1", 1, "not closed"),
    ("[a\nb = 1", 1, "not closed"), ("a = 1\n[a.b]", 2, "a value already"),
    ("a = \"\\q\"", 1, "backslash"), ("a =", 1, "no value"), ("a = 1\n[[a]]", 2, "a value already"),
  ])
  func `a slip is told with its line, and what stands before it is kept`(
    text: String, line: Int, message: String
  ) {
    #expect(problem(text)?.line == line, "\(text)")
    #expect(
      problem(text)?.message.contains(message) == true, "\(String(describing: problem(text)))")
    if line > 1 { #expect(root(text)["a"] == .number("1") || text.contains("'''")) }
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 10_000),
    "a = " + String(repeating: "{a=", count: 10_000),
    String(repeating: "a.", count: 10_000) + "a = 1",
    "[" + String(repeating: "a.", count: 10_000) + "a]",
  ])
  func `nesting without end is refused`(text: String) {
    #expect(problem(text)?.message.contains("nested deeper") == true)
  }

  @Test func `too many keys are refused`() {
    let text = (0...TOMLDocument.maximumKeys).map { "k\($0) = 1\n" }.joined()
    #expect(problem(text)?.message == "there are too many keys")
  }

  @Test(arguments: [1789])
  func `any bytes at all are read or refused`(seed: UInt64) {
    let pieces = [
      "a", "=", "\"", "'", "[", "]", "{", "}", "\n", " ", ".", "#", "\\", "1", "-", ",",
    ]
    var state = seed
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        bytes +=
          state >> 60 == 0
          ? [UInt8(truncatingIfNeeded: state >> 33)]
          : Array(
            pieces[Int(state >> 33) % pieces.count].utf8)
      }
      let document = TOMLDocument(bytes)
      if let problem = document.problem { #expect(problem.line >= 1 && !problem.message.isEmpty) }
    }
  }
}
