import Dateline
import TextAnalysis
import Testing

/// What a question is read as, told by its standard spelling, in which every
/// group stands in parentheses.
@Suite struct QuestionParserTests {
  static let readings: [(question: String, spelling: String)] = [
    // Side by side, AND, OR and groups.
    ("protest", "protest"),
    ("  protest \t\n march  ", "protest march"),
    ("protest\u{3000}march\u{A0}rally", "protest march rally"),
    ("a OR b", "a OR b"),
    ("a b OR c d", "(a b) OR (c d)"),
    ("a AND b OR c", "(a AND b) OR c"),
    ("a OR b AND c", "a OR (b AND c)"),
    ("a b AND c d", "a (b AND c) d"),
    ("a AND (b OR c)", "a AND (b OR c)"),
    ("a AND b AND c", "a AND b AND c"),
    ("(a AND b) AND c", "a AND b AND c"),
    ("(a OR b) OR c", "a OR b OR c"),
    ("a (b c) d", "a (b c) d"),
    ("((a))", "a"),
    ("((a) (b))", "a b"),
    ("and or not near", "and or not near"),
    ("And Or nOT Near", "And Or nOT Near"),
    ("\"AND\" b", "\"AND\" b"),
    ("text:AND text:NEAR/5", "text:AND text:NEAR/5"),
    ("=OR b", "=OR b"),
    ("（東京 OR 大阪） 地震", "(東京 OR 大阪) 地震"),
    // Negation.
    ("-a b", "-a b"),
    ("a -b", "a -b"),
    ("NOT a", "-a"),
    ("a AND NOT b", "a AND -b"),
    ("a OR -b", "a OR -b"),
    ("NOT NOT a", "a"),
    ("--", "--"),
    ("-(-a)", "a"),
    ("-(a b)", "-(a AND b)"),
    ("-(a OR b c)", "-(a OR (b AND c))"),
    ("-\"city hall\"", "-\"city hall\""),
    ("-person:Bass", "-person:Bass"),
    ("(-a)", "-a"),
    ("\u{2212}a \u{2013}b \u{2010}c", "-a -b -c"),
    ("a - b", "a - b"),
    ("2019 – 2020 — after", "2019 – 2020 — after"),
    ("well-known covid-19", "well-known covid-19"),
    ("a- b", "a- b"),
    ("-(--)", "-(--)"),
    ("* -sport", "* -sport"),
    // Words with signs in them.
    ("O'Brien U.S. AT&T C++ 10:30 3:16", "O'Brien U.S. AT&T C++ 10:30 3:16"),
    ("https://example.org/a?b=c std::vector", "https://example.org/a?b=c std::vector"),
    ("protest & march … --", "protest & march … --"),
    ("Speech: yes", "Speech: yes"),
    ("'tis the workers’ ‘hall’", "'tis the workers’ ‘hall’"),
    ("צה\"ל", "צה\"ל"),
    ("時間：十時", "時間：十時"),
    // Places near another.
    ("near:\"Los Angeles\"/50km", "near:\"Los Angeles\"/50km"),
    ("near:Berlin", "near:\"Berlin\"/50km"),
    ("near:Berlin/20", "near:\"Berlin\"/20km"),
    ("-near:„Los  Angeles“/31mi fire", "-near:\"Los Angeles\"/50km fire"),
    ("near:-33.87,151.21/9km", "near:\"-33.87,151.21\"/9km"),
    ("(near:Paris/5km)", "near:\"Paris\"/5km"),
    // Phrases in every quote.
    ("\"city hall\"", "\"city hall\""),
    ("“city hall”", "\"city hall\""),
    ("”city hall”", "\"city hall\""),
    ("„city hall“", "\"city hall\""),
    ("«city hall» « a b »", "\"city hall\" \"a b\""),
    ("»city hall« »a b»", "\"city hall\" \"a b\""),
    ("‹a b› ›c d‹", "\"a b\" \"c d\""),
    ("‚city hall‘", "\"city hall\""),
    ("＂city hall＂", "\"city hall\""),
    ("東京「首都圏」地震『大 阪』", "東京 \"首都圏\" 地震 \"大 阪\""),
    ("“he said \"no\" to it”", "\"he said \"\"no\"\" to it\""),
    ("\"the \"\"free\"\" press\"", "\"the \"\"free\"\" press\""),
    ("\"\"\"no\"\"\"", "\"\"\"no\"\"\""),
    ("\"  city \n hall \"", "\"city hall\""),
    ("\"a b\", (\"c d\")", "\"a b\" , \"c d\""),
    ("=\"city hall\"", "\"city hall\""),
    ("\"M*A*S*H\"", "\"M*A*S*H\""),
    ("\"ראש צה\"ל\"", "\"ראש צה\"\"ל\""),
    // Exact words, beginnings, every article.
    ("=marching", "=marching"),
    ("-=marching", "-=marching"),
    ("=", "="),
    ("protest*", "protest*"),
    ("o'b*", "o'b*"),
    ("*", "*"),
    ("* protest", "* protest"),
    // NEAR and atleast.
    ("a NEAR b", "a NEAR/10 b"),
    ("a NEAR/3 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"),
    ("a NEAR/3 b c", "(a NEAR/3 b) c"),
    ("-a NEAR/3 b", "-(a NEAR/3 b)"),
    ("x AND a NEAR/3 b", "x AND (a NEAR/3 b)"),
    ("text:(a NEAR/3 b)", "a NEAR/3 b"),
    ("atleast3:fire", "atleast3:fire"),
    ("AtLeast12:U.S.", "atleast12:U.S."),
    // Fields.
    ("title:protest", "title:protest"),
    ("Headline:Protest", "title:Protest"),
    ("body:protest", "protest"),
    ("title:=march title:pro*", "title:=march title:pro*"),
    ("title:\"city hall\"", "title:\"city hall\""),
    ("title:“city hall”", "title:\"city hall\""),
    ("title:(a OR \"b c\" -de*)", "title:a OR (title:\"b c\" -title:de*)"),
    ("person:Bass", "person:Bass"),
    ("people:\"Karen Bass\"", "person:\"Karen Bass\""),
    ("person:(Bass OR \"Eric Garcetti\")", "person:Bass OR person:\"Eric Garcetti\""),
    ("person:Schwarz*", "person:Schwarz*"),
    ("person:Bass person:Newsom", "person:Bass person:Newsom"),
    ("topic:\"oil\" topic:crude", "topic:oil topic:crude"),
    ("path:\"a (b)/c d\"", "path:\"a (b)/c d\""),
    ("path:-x path:a:b", "path:-x path:a:b"),
    ("path:\"a*\"", "path:\"a*\""),
    ("id:\"a b\"", "id:\"a b\""),
    ("record:urn:x:1", "record:urn:x:1"),
    ("has:date has:People -HAS:URL", "has:date has:person -has:url"),
    ("has:(date author)", "has:date has:author"),
    ("language：de", "language:de"),
    // Dates.
    ("date:2026", "date:2026"),
    ("date:2026-01", "date:2026-01"),
    ("date:\"2026-01-30\"", "date:2026-01-30"),
    ("date:2025-06..2026-01-30", "date:2025-06..2026-01-30"),
    ("date:\"2025 .. 2026\"", "date:2025..2026"),
    ("date:2025..2025", "date:2025"),
    ("date:2025..2025-03", "date:2025..2025-03"),
    ("date:2025..", "since:2025"),
    ("date:..2025", "until:2025"),
    ("date:undated date:None", "date:undated date:undated"),
    ("date:(2024 OR undated)", "date:2024 OR date:undated"),
    ("before:2026", "until:2025-12-31"),
    ("before:2024-03", "until:2024-02-29"),
    ("before:2024-03-01", "until:2024-02-29"),
    ("after:2025", "since:2026-01-01"),
    ("after:2025-06", "since:2025-07-01"),
    ("after:2025-12-31", "since:2026-01-01"),
    ("since:2025-06", "since:2025-06"),
    ("until:2025", "until:2025"),
    ("date:2000-02-29", "date:2000-02-29"),
    ("date:0001..9999-12-31", "date:0001..9999-12-31"),
    ("day:04-13", "day:04-13"),
    ("day:02-29", "day:02-29"),
    ("about:1906", "about:1906"),
    ("about:1914..1918", "about:1914..1918"),
    ("about:1914-07..1914-07", "about:1914-07"),
    ("date:2025 (..x)", "date:2025 text:..x"),
  ]

  @Test(arguments: readings)
  func `a question is read in one way`(question: String, spelling: String) throws {
    let root = try Question(question).root
    #expect(root.canonical == spelling)
    #expect(try Question(spelling).root == root)
  }

  @Test func `leaves say what they are`() throws {
    func root(_ question: String) throws -> QuestionNode { try Question(question).root }
    #expect(try root("*") == .everything)
    #expect(try root("March") == .word("March", exact: false, in: Schema.body))
    #expect(try root("title:=March") == .word("March", exact: true, in: Schema.title))
    #expect(try root("«a  b»") == .phrase("a b", in: Schema.body))
    #expect(try root("person:Sch*") == .prefix("Sch", in: Schema.person))
    #expect(try root("a NEAR b NEAR c") == .near(["a", "b", "c"], distance: 10))
    #expect(try root("atleast2:a") == .atLeast(2, "a"))
    #expect(try root("by:Smith") == .value("Smith", whole: false, in: Schema.author))
    #expect(try root("by:\"Smith\"") == .value("Smith", whole: true, in: Schema.author))
    #expect(try root("lang:de") == .value("de", whole: true, in: Schema.language))
    #expect(try root("path:\" a  b\"") == .value(" a  b", whole: true, in: Schema.path))
    #expect(try root("has:people") == .value("person", whole: true, in: Schema.has))
    #expect(try root("date:none") == .undated)
    #expect(try root("day:12-31") == .calendarDay(month: 12, day: 31))
    let (year, month) = (PartialDate(year: 1914), PartialDate(year: 1918, month: 11))
    #expect(try root("date:1914..1918-11") == .published(from: year, to: month))
    #expect(try root("date:1914") == .published(from: year, to: year))
    #expect(try root("date:1914..") == .published(from: year, to: nil))
    let start = try #require(year)
    #expect(try root("about:1914") == .spoken(from: start, to: start))
    #expect(
      try root("a \"b c\" -d")
        == .each([
          .word("a", exact: false, in: Schema.body), .phrase("b c", in: Schema.body),
          .not(.word("d", exact: false, in: Schema.body)),
        ]))
  }

  @Test func `a question keeps its text`() throws {
    let question = try Question(" “a b” ")
    #expect(question.text == " “a b” ")
    #expect(question.canonical == "\"a b\"")
  }

  @Test func `every field of the schema can be asked for by every name`() throws {
    for field in Schema.fields {
      let value =
        switch field.kind {
        case .published, .spokenDate: "2026"
        case .calendarDay: "04-13"
        case .flag: "date"
        case .text, .name, .keyword, .identifier: "x"
        }
      let root = try Question("\(field.name):\(value)").root
      for alias in field.aliases { #expect(try Question("\(alias):\(value)").root == root) }
    }
  }

  @Test func `a filter is what wants no words`() throws {
    for question in [
      "person:Bass", "date:2026 -a", "has:date OR person:Ba*", "*", "-a", "day:04-13",
    ] {
      #expect(try Question(question).root.isFilter, "\(question)")
    }
    for question in [
      "a", "title:a", "person:Bass a", "a OR date:2026", "aa*", "atleast2:a", "\"a\"",
    ] {
      #expect(try !Question(question).root.isFilter, "\(question)")
    }
  }

  @Test func `what stands side by side is wanted, required or excluded`() throws {
    let nodes = try Question("a person:Bass -b (c OR date:2026) -date:2025 *").root.children
    let parts = Juxtaposition(nodes)
    #expect(parts.wanted.map(\.canonical) == ["a", "c OR date:2026"])
    #expect(parts.required.map(\.canonical) == ["person:Bass", "*"])
    #expect(parts.excluded.map(\.canonical) == ["b", "date:2025"])
  }
}
