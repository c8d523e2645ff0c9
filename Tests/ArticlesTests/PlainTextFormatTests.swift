import Articles
import TextAnalysis
import Testing

struct PlainTextFormatTests {
  @Test func `a header block gives the fields and the text follows it`() throws {
    let article = try #require(try ReadResult(Corpora.path("harbour.txt")).articles.first)
    #expect(article.title == "Ferry service resumes in Bergen harbour")
    #expect(article.published?.date == PartialDate(year: 1998, month: 3, day: 14))
    #expect(article.published?.provenance == .field)
    #expect(article.authors == ["Ingrid Solheim", "Per Dahl"])
    #expect(article.source == "Vestland Post")
    #expect(article.places == ["Bergen", "Askøy"])
    #expect(article.people == nil)
    #expect(
      article.text == """
        Ferries between Bergen and Askøy ran again on Saturday after two days of storm. The \
        harbour master, Olav Lie, said that no ship had been damaged.

        Repairs to the quay at Kleppestø are to begin on Monday.
        """)
  }

  @Test(arguments: [
    ("Rain in Ely\n\nIt rained.", "Rain in Ely", "It rained."),
    ("Only one line of text.", "", "Only one line of text."),
    ("\n\n  Rain in Ely  \nIt rained.", "Rain in Ely", "It rained."),
    (
      "It rained for the whole of the day in Ely and also in\nthe fens.", "",
      "It rained for the whole of the day in Ely and also in the fens."
    ),
    ("Note: this is no header.\nIt rained.", "Note: this is no header.", "It rained."),
  ])
  func `the first line is the title when text follows it`(
    text: String, title: String, body: String
  ) throws {
    let article = try #require(try ReadResult("a.txt", text: text).articles.first)
    #expect(article.title == title)
    #expect(article.text == body)
  }

  @Test func `a file that is one article has no record number`() throws {
    #expect(try ReadResult(Corpora.path("harbour.txt")).numbers == [nil])
  }
}
