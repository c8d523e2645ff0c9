import TextAnalysis
import Testing

@testable import Articles

struct RTFFormatTests {
  private func text(_ rtf: String) -> String {
    TextCleaner.paragraphs(RTFReader.read(Array(rtf.utf8)).text)
  }

  @Test func `paragraphs, tabs and signs are text, and formatting isn't`() {
    #expect(
      text(
        #"{\rtf1\ansi{\colortbl;\red0;}\b Bold\b0  word\par next\tab cell \emdash\ldblquote x\rdblquote}"#
      )
        == "Bold word\n\nnext cell —“x”")
  }

  @Test func `what is not the document's text is skipped`() {
    #expect(
      text(
        #"{\rtf1 {\header Page 1}{\*\unknown secret}{\pict 00ff}a{\v hidden}b{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}"#
      )
        == "ablink")
  }

  @Test func `each font has its encoding`() {
    #expect(
      text(
        #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}{\f2\fcharset128 C;}}\f0 caf\'e9 \f1 \'e8esk\'fd \f2 \'93\'fa\'96\'7b}"#
      )
        == "café český 日本")
  }

  @Test func `Unicode replaces the signs that stand for it`() {
    #expect(text(#"{\rtf1\uc1 a\u8364?b\u-10179 ?\u-8704 ?c}"#) == "a€b😀c")
    #expect(text(#"{\rtf1{\uc2 a\u233 xyb}\u233 zc}"#) == "aéb\u{E9}c")
  }

  @Test func `the title is the file's, else the first line`() throws {
    let stated = try ReadResult(
      "a.rtf",
      text:
        #"{\rtf1{\info{\title Quay}{\author Ann Lee}{\creatim\yr2001\mo2\dy3}}The quay opened.}"#)
    #expect(stated.articles.map(\.title) == ["Quay"])
    #expect(stated.articles.first?.authors == ["Ann Lee"])
    #expect(stated.articles.first?.published?.date.description == "2001-02-03")
    let first = try ReadResult("a.rtf", text: #"{\rtf1 Quay\par The quay opened.}"#)
    #expect(first.articles.map(\.title) == ["Quay"])
  }

  @Test func `a title that is written twice is taken in Unicode`() throws {
    let result = try ReadResult(
      "a.rtf", text: #"{\rtf1{\info{\upr{\title ??}{\*\ud{\title \u26085?\u26412?}}}}text here}"#)
    #expect(result.articles.map(\.title) == ["日本"])
  }

  @Test(arguments: [
    String(repeating: "{", count: 200_000), String(repeating: "}", count: 1000) + "x",
    "{\\rtf1\\bin99999999999999999999 x", "{\\rtf1\\u", "{\\rtf1\\'", "{\\rtf1\\'8",
    "{\\rtf1\\uc99999 \\u1",
    "{\\rtf1\\u99999999999999 x}", "{\\rtf1\\f-1\\'e9}",
    "{\\rtf1{\\fonttbl{\\f99999999 \\fcharset99999999 x;}}\\f99999999 y}",
    "{\\rtf1{\\info{\\creatim\\yr-5\\mo99\\dy-9}}x}",
  ])
  func `whatever is in the file, it is read to its end`(rtf: String) {
    #expect(text(rtf).utf8.count <= rtf.utf8.count)
  }
}
