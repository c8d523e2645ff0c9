import Dateline
import Testing

/// A question may be hostile: every one of these must be answered at once, with
/// an error or a tree whose depth is bounded.
@Suite struct QuestionLimitTests {
  private func message(_ question: String) -> String? {
    do throws(QuestionError) {
      _ = try Question(question)
      return nil
    } catch {
      return error.message
    }
  }

  private func repeated(_ text: String, _ count: Int, then end: String = "") -> String {
    String(repeating: text, count: count) + end
  }

  @Test func `groups may be a hundred deep and no deeper`() throws {
    let deep = repeated("(", 100, then: "a") + repeated(")", 100)
    #expect(try Question(deep).canonical == "a")
    #expect(try #require(message("(" + deep + ")")).contains("more than 100 groups"))
  }

  @Test func `groups that can't be left out may be a hundred deep when printed`() throws {
    func nested(_ depth: Int) -> String {
      repeated("a (b OR ", depth, then: "c") + repeated(")", depth)
    }
    let question = try Question(nested(50))
    #expect(try Question(question.canonical).root == question.root)
    #expect(try #require(message(nested(51))).contains("more than 100 groups"))
  }

  @Test(arguments: ["(", "-(", "NOT ", "NOT (", "a OR (", "(-", "（", "a AND (b "])
  func `endless nesting is refused`(piece: String) throws {
    let text = repeated(piece, 99_000 / piece.utf8.count, then: "a")
    #expect(try #require(message(text)).contains("inside each other"))
  }

  @Test(arguments: [")", "\"", "“", "-", "*", "=", ":", "a:", "..", "「", "a\"", "AND ", "«\u{301}"])
  func `endless signs are read or refused at once`(piece: String) {
    let text = repeated(piece, 99_000 / piece.utf8.count)
    if let message = message(text) { #expect(message.utf8.count < 500) }
  }

  @Test func `the length is bounded`() throws {
    #expect(message(repeated("a", 100_000)) == nil)
    #expect(try #require(message(repeated("a", 100_001))).contains("longer than 100000 bytes"))
    #expect(try #require(message(repeated("é", 50_001))).contains("longer than"))
  }

  @Test func `the number of parts is bounded`() throws {
    #expect(message(repeated("a ", 5000)) == nil)
    #expect(try #require(message(repeated("a ", 5001))).contains("more than 5000 parts"))
    #expect(try #require(message(repeated("a OR ", 5000, then: "a"))).contains("more than 5000"))
    #expect(try #require(message(repeated("a NEAR ", 5000, then: "a"))).contains("more than 5000"))
  }

  @Test func `a long question is read back in words and in its spelling`() throws {
    let text = repeated("a person:b -c (d OR e) ", 1000)
    let question = try Question(text)
    let words = question.inWords(match: .any)
    let isWhole = words.hasPrefix("articles (either with the word “a” or") && words.hasSuffix("“c”")
    #expect(isWhole)
    #expect(try Question(question.canonical).root == question.root)
    #expect(question.root.highlighted.count == 4)
  }
}
