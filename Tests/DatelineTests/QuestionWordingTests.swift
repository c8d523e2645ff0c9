import Dateline
import Testing

/// More readings, beside those of docs/questions.md.
@Suite struct QuestionWordingTests {
  static let readings: [(question: String, words: String)] = [
    ("a b c", "articles with the words “a”, “b” and “c”"),
    (
      "a title:b c title:d =e",
      "articles with the words “a” and “c”, the words “b” and “d” in the title "
        + "and the exact word “e”"
    ),
    ("* a", "articles with the word “a”"),
    ("protest & march", "articles with the words “protest” and “march”"),
    ("& march", "articles with the word “march”"),
    ("\"&\" OR march", "articles with the word “march”"),
    ("march -&", "articles with the word “march”"),
    ("&", "nothing: “&” has no letters or digits to look for"),
    ("-&", "nothing: “-&” has no letters or digits to look for"),
    ("-a", "every article but those with the word “a”"),
    ("-(a b)", "every article but those with the words “a” and “b”"),
    ("-(a date:2026)", "every article but those (with the word “a”, published in 2026)"),
    ("-a -date:2026", "every article but those with the word “a” and those published in 2026"),
    ("-a AND -b", "every article but those with the word “a” and those with the word “b”"),
    ("-date:undated", "every article but those without a date of publication"),
    ("a -date:undated", "articles with the word “a”, but with a date of publication"),
    (
      "a -date:2026 -b",
      "articles with the word “a”, but not published in 2026 and without the word “b”"
    ),
    ("a OR date:2026", "articles either with the word “a” or published in 2026"),
    ("a OR -b", "articles either with the word “a” or without the word “b”"),
    (
      "a (b OR date:2026)",
      "articles with the word “a”, (either with the word “b” or published in 2026)"
    ),
    (
      "(a date:2025) OR (b date:2026)",
      "articles either (with the word “a”, published in 2025) "
        + "or (with the word “b”, published in 2026)"
    ),
    ("a (b AND c)", "articles with the word “a” and the words “b” and “c”"),
    ("a NEAR/1 b", "articles with “a” within 1 word of “b”"),
    (
      "atleast1:a atleast2:b",
      "articles with the word “a” at least once and the word “b” at least twice"
    ),
    ("person:Sch*", "articles with a word that begins with “Sch” in the name of a person"),
    ("title:Sch*", "articles with a word that begins with “Sch” in the title"),
    ("has:organisation has:url", "articles with an organisation and a url"),
    ("date:2026-01-30", "articles published on 30 January 2026"),
    ("date:0033", "articles published in 33"),
    ("date:2025..2026-06", "articles published from 2025 to the end of June 2026"),
    ("until:2025", "articles published up to the end of 2025"),
    ("since:2025-06-01", "articles published from 1 June 2025 on"),
    ("about:2026-01", "articles speaking of January 2026"),
    ("\u{1B}[31mred", "articles with the word “ [31mred”"),
  ]

  @Test(arguments: readings)
  func `a question is read back in words`(question: String, words: String) throws {
    #expect(try Question(question).inWords(match: .all) == words)
  }

  static let looseReadings: [(question: String, words: String)] = [
    ("a", "articles with the word “a”"),
    ("a date:2026", "articles with the word “a”, published in 2026"),
    (
      "date:2026 person:B",
      "articles published in 2026, with “B” in the name of a person"
    ),
    (
      "a b date:2026 -c",
      "articles with at least one of the words “a” and “b”, all of them published in 2026, "
        + "but without the word “c”"
    ),
    (
      "a (b c)",
      "articles either with the word “a” or with at least one of the words “b” and “c”"
    ),
    (
      "a (b date:2026)",
      "articles either with the word “a” or (with the word “b”, published in 2026)"
    ),
    ("a & b", "articles with at least one of the words “a” and “b”"),
  ]

  @Test(arguments: looseReadings)
  func `with any of the words it is read back otherwise`(question: String, words: String) throws {
    #expect(try Question(question).inWords(match: .any) == words)
  }

  @Test func `each part can be read back by itself`() throws {
    let parts = try Question("a person:Bass -b").root.children
    #expect(
      parts.map { $0.inWords(match: .all) } == [
        "articles with the word “a”", "articles with “Bass” in the name of a person",
        "every article but those with the word “b”",
      ])
  }
}
