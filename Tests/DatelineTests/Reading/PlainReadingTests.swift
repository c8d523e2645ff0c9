import Testing

@testable import Dateline

/// Prose that the rules can't read is plain words; what was typed with care is an
/// error with its place.
@Suite struct PlainReadingTests {
  @Test(arguments: [
    ("causes of 1) bile duct obstruction", "causes of 1 bile duct obstruction"),
    ("y = log(x + c) curves", "y log x c curves"),
    ("a *worldwide* boycott", "a worldwide boycott"),
    ("what the d**n thing costs", "what the d n thing costs"),
    (
      "Nobody was told why the bridge (built in 1906 by the county fell down on Monday",
      "Nobody was told why the bridge built in 1906 by the county fell down on Monday"
    ),
    (
      "Source: the mayor said \"we will rebuild the bridge before the next winter begins",
      "Source the mayor said we will rebuild the bridge before the next winter begins"
    ),
  ])
  func `prose with a stray sign is read as plain words`(text: String, words: String) throws {
    #expect(throws: QuestionError.self) { try Question(text) }
    let question = try Question.forgiving(text)
    #expect(question.root == (try Question(words).root))
    #expect(question.plainReason != nil)
  }

  @Test(arguments: [
    "auther:Smith earthquake", "(protest OR march", "\"city hall", "*burg", "title: fire",
    "protest AND", "fire -log(x",
    "(title:fire OR title:flood) AND (protest OR march OR rally AND place:Paris AND date:2020",
    "we asked the mayor of the city why date:2026-13 is in the list of all days",
  ])
  func `what was typed with the language in mind keeps its error`(text: String) {
    #expect(throws: QuestionError.self) { try Question.forgiving(text) }
  }

  @Test func `a long sentence with a quotation in it is plain words`() throws {
    let text = """
      The mayor said on Friday that the bridge is “safe for now” and that nobody should \
      NOT use it before winter
      """
    let question = try Question.forgiving(text)
    #expect(question.plainReason != nil)
    #expect(question.root.highlighted.allSatisfy { $0.kind == .word })
    for kept in ["person:Bass " + text, text + " AND more", text + " -music"] {
      #expect(try Question.forgiving(kept).plainReason == nil)
    }
  }

  @Test func `a question that can be read is read by the rules`() throws {
    let question = try Question.forgiving("\"city hall\" -music (protest OR rally)")
    #expect(question.plainReason == nil)
    #expect(question.root == (try Question(question.text).root))
  }
}
