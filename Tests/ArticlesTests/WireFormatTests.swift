import TextAnalysis
import Testing

@testable import Articles

struct WireFormatTests {
  @Test func `a mail in a Maildir is told by its folder and name`() throws {
    #expect(ArticleReader.isReadable(path: "list/cur/1204680122.27c448.host:2,S"))
    #expect(ArticleReader.isReadable(path: "new/1613.M20P1Q1.host"))
    #expect(!ArticleReader.isReadable(path: "old/1613.M20P1Q1.host"))
    #expect(!ArticleReader.isReadable(path: "new/1613"))
    #expect(!ArticleReader.isReadable(path: "cur/image.jpg"))
  }

  private static let story =
    "\u{16}\u{16}\u{1}NTB0123 4 INN 0045 quay-opening\r\n\u{2}^New quay opens=<\r\n"
    + "    HARBOUR (NTB) - The quay was opened on Monday.\r\n    More is to come.\r\n"
    + "\u{3}041545 MAR 02\r\n\u{4}"

  @Test(arguments: ["story.iptc", "story.txt"])
  func `a wire story gives headline, text, source and day`(name: String) throws {
    let article = try #require(try ReadResult(name, text: Self.story).articles.first)
    #expect(article.title == "New quay opens")
    #expect(article.text.hasPrefix("HARBOUR (NTB) - The quay was opened"))
    #expect(article.source == "NTB")
    #expect(article.record == "NTB0123")
    #expect(article.published?.date.description == "2002-03-04")
  }

  @Test func `a wire story that is cut anywhere is read or refused`() throws {
    let bytes = Array(Self.story.utf8)
    for count in 0..<bytes.count {
      _ = WireTextFormat.article(from: Array(bytes.prefix(count)))
    }
  }

  @Test func `the original files of Reuters-21578 are read with what the editors said`() throws {
    let file = """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="1">
      <DATE> 5-MAR-1987 10:01:02.79</DATE>
      <TOPICS><D>tin</D></TOPICS>
      <PLACES><D>bolivia</D><D>peru</D></PLACES>
      <PEOPLE></PEOPLE><ORGS></ORGS><EXCHANGES></EXCHANGES><COMPANIES></COMPANIES>
      <UNKNOWN>
      &#5;&#5;&#5;M T
      &#22;&#22;&#1;f0704&#31;reute</UNKNOWN>
      <TEXT>&#2;
      <TITLE>MINE REOPENS &lt;MINA.O></TITLE>
      <DATELINE>    LA PAZ, March 5 - </DATELINE><BODY>The mine reopened.
          It closed a year ago.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      """
    let article = try #require(try ReadResult("reut2-000.sgm", text: file).articles.first)
    #expect(article.title == "MINE REOPENS <MINA.O>")
    #expect(article.published?.date.description == "1987-03-05")
    #expect(article.dateline == "LA PAZ, March 5 -")
    #expect(article.places == ["bolivia", "peru"])
    #expect(article.topics == ["tin"])
    #expect(article.people == [])
    #expect(
      article.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "The mine reopened. It closed a year ago.")
  }

  @Test func `several transmissions of one file are several stories`() throws {
    let second = Self.story.replacing("NTB0123", with: "NTB0124")
      .replacing("New quay opens", with: "Race is won")
    let result = try ReadResult("day.iptc", text: Self.story + second)
    #expect(result.articles.map(\.title) == ["New quay opens", "Race is won"])
    #expect(result.articles.map(\.record) == ["NTB0123", "NTB0124"])
    #expect(result.numbers == [1, 2])
  }

  @Test func `notes and the byline are told from the headline`() throws {
    let text = Self.story.replacing(
      "^New quay opens=<\r\n",
      with: "^New quay opens=\r\n^(Updates with mayor)<\r\n^By Ann Lee=\r\n")
    let article = try #require(try ReadResult("a.iptc", text: text).articles.first)
    #expect(article.title == "New quay opens")
    #expect(article.authors == ["Ann Lee"])
  }

  @Test func `an American wire story has a slug, marks at every line's end and its own date`()
    throws
  {
    let text =
      "\u{1}bc-quay 03-15 0117\r\n\u{2}^BC-QUAY<\r\n^New quay opens<\r\n"
      + "   LAGUNA (SP) _ The quay was opened.<\r\n   It is long.<\r\n"
      + "\u{3}SP-WS-03-15-99 1545EST<\r\n\u{4}"
    let article = try #require(try ReadResult("a.iptc", text: text).articles.first)
    #expect(article.title == "New quay opens")
    #expect(article.text == "LAGUNA (SP) _ The quay was opened.\n\nIt is long.")
    #expect(article.published?.date.description == "1999-03-15")
    #expect(article.source == nil && article.section == nil)
    #expect(article.record == "bc-quay")
    let wide = text.replacing("03-15-99", with: "03-15-9223372036854775807")
    #expect(try ReadResult("a.iptc", text: wide).articles.first?.published == nil)
  }
}
