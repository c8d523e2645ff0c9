import Testing

@testable import TOML

@Suite struct TOMLDocumentTests {
  private func root(_ text: String) -> TOMLTable { TOMLDocument(Array(text.utf8)).root }

  private func problem(_ text: String) -> TOMLDocument.Problem? {
    TOMLDocument(Array(text.utf8)).problem
  }

  @Test(arguments: [
    (#"a = "x\t\"y\" \u00e9""#, TOMLValue.string("x\t\"y\" é")),
    (#"a = "\U0001F600\\\b\f\n\r""#, .string("😀\\\u{8}\u{C}\n\r")),
    (#"a = 'C:\no\escape'"#, .string(#"C:\no\escape"#)), (#"a = """#, .string("")),
    ("a = \"\"\"\nfirst\nsec\\\n   ond\"\"\"", .string("first\nsecond")),
    ("a = \"\"\"\\  \n\n \t\r\n x\"\"\"", .string("x")),
    ("a = \"\"\"\r\none\r\ntwo\"\"\"", .string("one\ntwo")),
    ("a = \"\"\"two \"\" or \"\"\"\"\"", .string("two \"\" or \"\"")),
    ("a = '''\n'quoted' '''", .string("'quoted' ")), ("a = ''''''", .string("")),
    ("a = 1_000", .integer(1000)), ("a = +7", .integer(7)), ("a = -0", .integer(0)),
    ("a = -9223372036854775808", .integer(.min)), ("a = 0xdead_BEEF", .integer(0xDEAD_BEEF)),
    ("a = 0o755", .integer(0o755)), ("a = 0b101", .integer(5)),
    ("a = -3.5e2", .float("-3.5e2")), ("a = +1.10", .float("1.10")), ("a = 5E+22", .float("5e22")),
    ("a = 6_0.1_0", .float("60.10")), ("a = -inf", .float("-inf")), ("a = nan", .float("nan")),
    ("a = true # yes", .boolean(true)), ("a = false", .boolean(false)),
    ("a = 2024-02-29", .date("2024-02-29")),
    ("a = 2026-01-30 10:15:00 # morning", .date("2026-01-30 10:15:00")),
    ("a = 2026-01-30T10:15:00.25+01:00", .date("2026-01-30T10:15:00.25+01:00")),
    ("a = 2026-01-30t10:15:60z", .date("2026-01-30t10:15:60z")),
    ("a = 10:15:00.5", .date("10:15:00.5")),
    ("a = [\n 'x', # one\n 'y',\n]", .array([.string("x"), .string("y")])),
    ("a = [1, [2.0], {}]", .array([.integer(1), .array([.float("2.0")]), .table(TOMLTable())])),
    ("\u{FEFF}a = []\r\n", .array([])), ("\"a\" = 1", .integer(1)), ("'a'=1", .integer(1)),
  ])
  func `a value is read`(text: String, value: TOMLValue) {
    #expect(root(text)["a"] == value, "\(String(describing: problem(text)))")
    #expect(problem(text) == nil)
  }

  @Test(arguments: [
    "01", "1__0", "_1", "1_", "+0x1", "0X1", "0x", "0xg", "1.", ".5", "1.e5", "1e", "1e1.5", "1_.0",
    "9223372036854775808", "infinity", "True", "2026-13-01", "2026-02-30", "2026-1-1", "1900-02-29",
    "25:00:00", "10:60:00", "10:15", "10:15:00Z", "2026-01-30T10:15:00+1", "2026-01-30x",
    "2026-01-30T", "10:00:00.", "\"\\x41\"", "\"\\e\"", "\"\\u+041\"", "\"\\uD800\"", "\"\\ \"",
    "\"\\U00110000\"", "\"a\u{7}b\"", "'a\u{7F}b'", "\"\"\"\u{0}\"\"\"", "\"a\rb\"", "1 # \u{1}",
    "\"\"\"a\"\"\"\"\"\"", "{a = 1,}", "{a = 1\n}", "{a = 1, a = 2}", "[1,,2]", "[,]", "{,}",
    "{a.b = 1, a = 2}", "'one\ntwo'", "",
  ])
  func `what is no value of TOML is refused`(value: String) {
    #expect(problem("a = \(value)\n")?.line == 1, "\(root("a = \(value)"))")
  }

  @Test func `what is not UTF-8 is refused`() {
    let document = TOMLDocument(Array("a = 1\nb = \"".utf8) + [0xFF, 0x22])
    #expect(document.problem?.message.contains("not UTF-8") == true)
    #expect(document.problem?.line == 2 && document.root["a"] == .integer(1))
  }

  @Test func `tables, dotted keys and lists of tables nest`() {
    let text = """
      title = "T"
      author.name = "Ann"
      author . "born" = 1815
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
      [[part.list]]
      [ a . "b.c" ]
      """
    let root = root(text)
    #expect(problem(text) == nil)
    #expect(root["author"]?.table?.entries.map(\.key) == ["name", "born"])
    #expect(root["extra"]?.table?["mood"]?.table?["a b"] == .integer(1))
    #expect(root["extra"]?.table?["mood"]?.table?["c"]?.table?["d"] == .integer(2))
    #expect(root["extra"]?.table?["deep"]?.table?["x"] == .integer(1))
    let parts = root["part"]?.array?.compactMap(\.table) ?? []
    #expect(parts.map { $0["n"] } == [.integer(1), .integer(2)])
    #expect(parts.last?["sub"]?.table?["m"] == .integer(3))
    #expect(parts.last?["list"]?.array?.count == 1)
    #expect(root["a"]?.table?.entries.map(\.key) == ["b.c"])
  }

  @Test func `keys and tables know their lines`() {
    let root = root("# one\na = '''\n\n'''\nb.c = 1\n\n[[d]]\n\n[[d]]\ne = [\n1]\n[f.g]\n")
    #expect(root.entries.map(\.line) == [2, 5, 7, 12])
    #expect(root["d"]?.array?.compactMap(\.table?.line) == [7, 9])
    #expect(root["d"]?.array?.last?.table?.entry("e")?.line == 10)
    #expect(root["f"]?.table?["g"]?.table?.line == 12)
  }

  @Test(arguments: [
    ("[a]\n[a]", 2), ("a.b = 1\n[a]", 2), ("[a.b]\n[a]\nb.c = 1", 3), ("[a.b]\n[a.b]", 2),
    ("a = {}\n[a.b]", 2), ("a = {}\na.b = 1", 2), ("a = []\n[[a]]", 2), ("[a]\n[[a]]", 2),
    ("[[a]]\n[a]", 2), ("[[a.b]]\n[a]\nb.y = 2", 3), ("[a.b]\n[[a]]", 2),
    ("[a]\nb.c = 1\n[a.b]", 3), ("a = 1\na.b = 2", 2), ("a.b = 1\na = 2", 2), ("a = 1\n'a' = 2", 2),
    ("[fruit]\napple.taste.sweet = true\n[fruit.apple]", 3),
  ])
  func `what is defined already can't be defined again`(text: String, line: Int) {
    #expect(problem(text)?.line == line, "\(root(text))")
  }

  @Test(arguments: [
    "[a.b]\n[a]\nc = 1", "a.b = 1\na.c = 2", "[a.b.c]\nz = 9\n[a]\nd.e = 1", "[[a]]\n[[a]]\n[a.b]",
    "[fruit]\napple.color = 1\n[fruit.apple.texture]\nsmooth = true", "[a.b.c]\n[a]\nb.d = 1",
    "[[a.b]]\nx = 1\n[a]\ny = 2",
  ])
  func `what is not defined yet can be`(text: String) {
    #expect(problem(text) == nil)
  }

  @Test(arguments: [
    ("a = 1\nb = word", 2, "put text in quotes"), ("a = 1\na = 2", 2, "a second time"),
    ("a = \"open\nb = 1", 1, "never closed"), ("a = '''x\n\n", 3, "never closed"),
    ("a = [1, 2", 1, "never closed"), ("a = [1 2]", 1, "comma"), ("= 1", 1, "not key = value"),
    ("a = 1 2", 1, "something after"), ("a = {b = 1", 1, "not closed"),
    ("[a\nb = 1", 1, "not closed"), ("a = 1\n[a.b]", 2, "a value already"),
    ("a = \"\\q\"", 1, "backslash"), ("a =", 1, "no value"), ("a = 1\n[[a]]", 2, "a value already"),
    ("a = 1\nb = 2026-02-30", 2, "neither a number nor a date"), ("a = 1\rb = 2", 1, "something"),
    ("\"\"\"a\"\"\" = 1", 1, "not key = value"), ("a = 1\n[ ]", 2, "not key = value"),
    ("[[a] ]", 1, "not closed"), ("a = 1\n[b]\nx = 1\n[b]\ny = 1", 4, "opened a second time"),
  ])
  func `a slip is told with its line, and what stands before it is kept`(
    text: String, line: Int, message: String
  ) {
    #expect(problem(text)?.line == line, "\(text)")
    #expect(
      problem(text)?.message.contains(message) == true, "\(String(describing: problem(text)))")
    if line > 1 { #expect(root(text)["a"] == .integer(1) || text.contains("'''")) }
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 10_000),
    "a = " + String(repeating: "{a=", count: 10_000),
    "a = " + String(repeating: "{a.a.a=", count: 11) + "1" + String(repeating: "}", count: 11),
    String(repeating: "a.", count: 10_000) + "a = 1",
    "[" + String(repeating: "a.", count: 10_000) + "a]",
  ])
  func `nesting without end is refused`(text: String) {
    #expect(problem(text)?.message.contains("nested deeper") == true)
  }

  @Test func `many keys and tables cost no more each than few`() {
    let keys = (0..<20_000).map { "k\($0) = 1\n" }.joined()
    let tables = (0..<20_000).map { "[[t]]\nn = \($0)\n[x.t\($0)]\n" }.joined()
    let root = root(keys + tables)
    #expect(root.entries.count == 20_002)
    #expect(root["t"]?.array?.count == 20_000 && root["x"]?.table?.entries.count == 20_000)
  }

  @Test func `more values than the limit are refused`() {
    let text = "a = [" + String(repeating: "1,", count: TOMLDocument.maximumValues) + "]"
    #expect(problem(text)?.message.contains("there are more than") == true)
  }

  @Test(arguments: [1789])
  func `any bytes at all are read or refused`(seed: UInt64) {
    let pieces = [
      "a", "=", "\"", "'", "[", "]", "{", "}", "\n", " ", ".", "#", "\\", "1", "-", ",", ":", "\r",
      "\"\"\"", "'''", "[[", "]]", "2026-01-30", "u", "e",
    ]
    var state = seed
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        bytes +=
          state >> 60 == 0
          ? [UInt8(truncatingIfNeeded: state >> 33)]
          : Array(pieces[Int(state >> 33) % pieces.count].utf8)
      }
      let document = TOMLDocument(bytes)
      if let problem = document.problem { #expect(problem.line >= 1 && !problem.message.isEmpty) }
    }
  }
}
