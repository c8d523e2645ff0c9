import Dateline
import Testing

@Suite struct QuestionErrorTests {
  /// What `pointing` puts under the question, and some words of the message.
  static let failures: [(question: String, mark: String, words: String)] = [
    ("", "^", "the question is empty"),
    ("   ", "^~~", "* for every article"),
    // Operators.
    ("AND b", "^~~", "nothing before AND"),
    ("a AND", "  ^~~", "nothing after AND"),
    ("a OR", "  ^~", "\"OR\" in quotes"),
    ("a AND OR b", "  ^~~", "nothing after AND"),
    ("(OR b)", " ^~", "nothing before OR"),
    ("(a OR) b", "   ^~", "nothing after OR"),
    ("a NOT", "  ^~~", "nothing here to exclude"),
    ("a -AND b", "  ^", "nothing here to exclude"),
    ("NEAR b", "^~~~", "nothing before NEAR"),
    ("a NEAR", "  ^~~~", "nothing after NEAR"),
    ("a NEAR/0 b", "  ^~~~~~", "from 1 to 1000"),
    ("a NEAR/1001 b", "  ^~~~~~~~~", "from 1 to 1000"),
    ("a NEAR/x b", "  ^~~~~~", "write NEAR/5"),
    ("a NEAR/99999999999999999999 b", "  ^~~~~~~~~~~~~~~~~~~~~~~~~", "write NEAR/5"),
    ("a NEAR/ b", "  ^~~~~", "write NEAR/5"),
    ("a NEAR/2 b NEAR/3 c", "           ^~~~~~", "the same number"),
    ("\"a b\" NEAR c", " ^~~", "plain words"),
    ("a NEAR \"b c\"", "        ^~~", "plain words"),
    ("a NEAR title:b", "             ^", "plain words"),
    ("a NEAR b*", "       ^~", "plain words"),
    ("a NEAR =b", "       ^~", "plain words"),
    ("a NEAR (b c)", "       ^", "plain words"),
    ("(a b) NEAR c", "^", "plain words"),
    ("a NEAR -b", "       ^", "can't exclude"),
    ("title:(a NEAR b)", "       ^", "plain words"),
    // Parentheses.
    ("()", "^~", "nothing in these parentheses"),
    ("a ( ) b", "  ^~~", "nothing in these parentheses"),
    ("(a", "^", "never closed"),
    ("a (b (c)", "  ^", "never closed"),
    ("a)", " ^", "closes nothing"),
    ("(a))", "   ^", "closes nothing"),
    ("f(x)", " ^", "no space before the parenthesis"),
    ("path:f(1)", "      ^", "quotes around it all"),
    ("(a)-b", "   ^", "no space after a closing parenthesis"),
    ("(a)b", "   ^", "no space after"),
    ("(a)*", "   ^", "no space after"),
    // Quotes.
    ("\"city hall", "^", "write \" where"),
    ("a “city hall\"", "  ^", "write ” where"),
    ("„city hall", "^", "write “ where"),
    ("「首都", "^~", "write 」 where"),
    ("首都」", "    ^~", "in the middle of a word"),
    ("」", "^~", "closes nothing"),
    ("city\"", "    ^", "in the middle of a word"),
    ("5'10\"", "    ^", "in the middle of a word"),
    ("say\"no\"", "   ^", "in the middle of a word"),
    ("\"\"", "^~", "nothing between the quotes"),
    ("\" \t \"", "^~~~~", "nothing between the quotes"),
    ("\"a b\"c", "     ^", "no space after a closing quote"),
    ("\"a b\"-c", "     ^", "no space after"),
    ("\"a b\"~5", "     ^", "no space after"),
    ("\"a b\"*", "     ^", "no space after"),
    ("\"he said “no” to\"no\"", "                 ^", "no space after"),
    ("\"prot* march\"", " ^~~~~~~~~~~", "inside quotes"),
    ("\"city * hall\"", " ^~~~~~~~~~~", "inside quotes"),
    // Hyphens, stars and =.
    ("--help", "^~", "two hyphens"),
    ("a –-b", "  ^~", "two hyphens"),
    ("-*", "^", "leaves out every article"),
    ("NOT (*)", "^~~", "leaves out every article"),
    ("pro*est", "   ^", "only end a word"),
    ("*burg", "^", "only end a word"),
    ("**", "^", "only end a word"),
    ("p*", " ^", "at least two letters"),
    ("anti-gov*", "        ^", "letters and digits"),
    ("=march*", "^~~~~~~", "leave one of them out"),
    ("title:*", "      ^", "has:title"),
    ("topic:*", "      ^", "whole values"),
    ("path:2026/*", "     ^~~~~~", "whole values"),
    // Fields.
    ("auther:x", "^~~~~~~", "did you mean author"),
    ("a pesron:x", "  ^~~~~~~", "did you mean person"),
    ("befor:2026", "^~~~~~", "did you mean before"),
    ("zzzzzz:x", "^~~~~~~", "the fields are text, title, person"),
    ("(C:\\x)", " ^~", "quotes around"),
    ("title:", "^~~~~~", "no value after"),
    ("title: fire", "^~~~~~", "no space after the colon"),
    ("(title:)", " ^~~~~~", "no value after"),
    ("title:-fire", "      ^", "-title:"),
    ("title:person:x", "      ^~~~~~~", "can't follow a field"),
    ("=title:x", "^", "title:=word"),
    ("title:(a person:b)", "         ^~~~~~~", "inside a group of “title:”"),
    ("title:(auther:b)", "       ^~~~~~~", "did you mean author"),
    ("title:()", "^~~~~~~~", "nothing in these parentheses"),
    ("near:Qwrtzplm/50km", "     ^~~~~~~~~~~~~", "knows no town “Qwrtzplm”"),
    ("near:\"Los Angeles\"/5000km", "      ^~~~~~~~~~~~~~~~~~~", "no distance from 1 to 2000 km"),
    ("near:Paris/far", "     ^~~~~~~~~", "“far” is no distance"),
    ("near:France", "     ^~~~~~", "write place:"),
    ("near:(Paris)", "     ^", "takes one value and no group"),
    ("has:colour", "    ^~~~~~", "title, text or url"),
    ("has:\"\"", "    ^~", "nothing between"),
    ("atleast:fire", "^~~~~~~~", "atleast3:word"),
    ("atleast0:fire", "^~~~~~~~~", "from 1 to 10000"),
    ("atleast99999:fire", "^~~~~~~~~~~~~", "from 1 to 10000"),
    ("atleast3: fire", "^~~~~~~~~", "no word after"),
    ("atleast3:\"a b\"", "          ^~~", "one word"),
    ("atleast3:a-b", "         ^~~", "one word"),
    ("atleast3:(a b)", "         ^", "no group"),
    // Dates.
    ("date:2026-13", "     ^~~~~~~", "no month 13"),
    ("date:2025-02-30", "     ^~~~~~~~~~", "February has only 28 days"),
    ("date:2023-02-29", "     ^~~~~~~~~~", "28 days in 2023"),
    ("date:2026-04-31", "     ^~~~~~~~~~", "April has only 30 days"),
    ("date:2026-04-00", "     ^~~~~~~~~~", "no day 0"),
    ("date:0000", "     ^~~~", "no year 0"),
    ("date:202601", "     ^~~~~~", "is not a date"),
    ("date:26", "     ^~", "is not a date"),
    ("date:30.1.2026", "     ^~~~~~~~~", "is not a date"),
    ("date:yesterday", "     ^~~~~~~~~", "as 2026, 2026-01 or 2026-01-30"),
    ("date:2025..x", "           ^", "is not a date"),
    ("date:x..2025", "     ^", "is not a date"),
    ("date:2025...2026", "           ^~~~~", "is not a date"),
    ("date:..", "     ^~", "this range has no dates"),
    ("date:2026..2025-06", "     ^~~~~~~~~~~~~", "2025-06..2026"),
    ("date:2025 .. 2026", "         ^", "no spaces"),
    ("date:2025.. 2026", "           ^", "no spaces"),
    ("date:-2026", "     ^", "before the field"),
    ("before:2025..2026", "       ^~~~~~~~~~", "is not a date"),
    ("before:0001", "       ^~~~", "begin with the year 1"),
    ("after:9999", "      ^~~~", "end with the year 9999"),
    ("before:(2025)", "       ^", "no group"),
    ("about:1914..", "      ^~~~~~", "needs both ends"),
    ("about:undated", "      ^~~~~~~", "is not a date"),
    ("day:13-04", "    ^~~~~", "no month 13"),
    ("day:02-30", "    ^~~~~", "February has only 29 days"),
    ("day:4-13", "    ^~~~", "as 04-13"),
    ("day:2026-04-13", "    ^~~~~~~~~~", "as 04-13"),
    ("day:٠٤-١٣", "    ^~~~~", "as 04-13"),
  ]

  @Test(arguments: failures)
  func `a question that can't be read points at the place`(
    question: String, mark: String, words: String
  ) {
    do throws(QuestionError) {
      let root = try Question(question).root
      Issue.record("“\(question)” was read as \(root.canonical)")
    } catch {
      #expect(error.message.contains(words), "\(error.message)")
      let lines = error.pointing(in: question).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2)
      #expect(lines.last.map(String.init) == mark)
    }
  }

  private func failure(_ question: String) -> QuestionError? {
    do throws(QuestionError) {
      _ = try Question(question)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the place is counted in scalars`() throws {
    let error = try #require(failure("e\u{301}\u{301} 👩‍👩‍👧 a)"))
    #expect(error.range == 11..<12)
  }

  @Test func `the mark stands right under wide and combining characters`() throws {
    let error = try #require(failure("e\u{301} 東京 auther:x"))
    #expect(error.pointing(in: "e\u{301} 東京 auther:x").hasSuffix("\n       ^~~~~~~"))
  }

  @Test func `nothing that a terminal acts upon is printed back`() throws {
    let question = "\u{1B}[2J\u{202E} b\u{7}x\u{1B}]:y date:\u{1B}[31m"
    let error = try #require(failure(question))
    for text in [error.message, error.pointing(in: question)] {
      #expect(!text.unicodeScalars.contains("\u{1B}"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(!text.unicodeScalars.contains("\u{7}"))
    }
  }

  @Test func `a long question is cut to what stands around the place`() throws {
    let question =
      String(repeating: "word ", count: 1000) + ") " + String(repeating: "x ", count: 1000)
    let error = try #require(failure(question))
    let lines = error.pointing(in: question).split(separator: "\n")
    #expect(lines[0].count < 120)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
    #expect(Array(lines[0])[lines[1].count - 1] == ")")
  }

  @Test func `pointing at another text than its own is harmless`() throws {
    let error = try #require(failure("a b c d)"))
    #expect(error.pointing(in: "") == "\n^")
  }

  @Test func `a message shows little of a long value`() throws {
    let error = try #require(failure("date:" + String(repeating: "x", count: 5000)))
    #expect(error.message.count < 200)
  }
}
