import Articles
import TextAnalysis
import Testing

struct JSONFormatTests {
  @Test func `schema org names are understood`() throws {
    let result = try ReadResult(Corpora.path("comet.json"))
    let article = try #require(result.articles.first)
    #expect(result.numbers == [nil])
    #expect(article.title == "Comet seen over Naples")
    #expect(article.published?.date == PartialDate(year: 1910, month: 5, day: 19))
    #expect(article.authors == ["Lucia Conti", "Carlo Neri"])
    #expect(article.source == "Il Golfo")
    #expect(article.language == "it-it")
    #expect(article.topics == ["comets", "astronomy"])
    #expect(article.url == "https://www.example.org/1910/05/comet")
    #expect(article.people == nil)
    #expect(
      article.text
        == "Halley's comet was seen over the bay before dawn.\n\nCafés stayed open all night 🌠.")
  }

  @Test(arguments: [
    (#"[{"title": "A", "text": "a"}, {"title": "B", "text": "b"}]"#, [1, 2]),
    ("{\"title\": \"A\", \"text\": \"a\"}\n{\"title\": \"B\", \"text\": \"b\"}", [1, 2]),
    (#"{"articles": [{"title": "A", "text": "a"}, {"title": "B", "text": "b"}]}"#, [1, 2]),
    (#"{"response": {"docs": [{"title": "A"}, {"title": "B"}]}}"#, [1, 2]),
  ])
  func `lists of articles are read one by one`(text: String, numbers: [Int]) throws {
    let result = try ReadResult("a.json", text: text)
    #expect(result.articles.map(\.title) == ["A", "B"])
    #expect(result.numbers == numbers)
  }

  @Test func `the better name wins wherever it stands`() throws {
    let text = #"{"summary": "short", "name": "n", "body": "long", "headline": "h"}"#
    let article = try #require(try ReadResult("a.json", text: text).articles.first)
    #expect(article.title == "h")
    #expect(article.text == "long")
  }

  @Test func `of a name given twice the last counts`() throws {
    let text = #"{"title": "first", "title": "second", "body": "b"}"#
    #expect(try ReadResult("a.json", text: text).articles.first?.title == "second")
  }

  @Test func `an empty list says none and a missing one says nothing`() throws {
    let text = #"{"title": "t", "people": [], "places": null}"#
    let article = try #require(try ReadResult("a.json", text: text).articles.first)
    #expect(article.people == [])
    #expect(article.places == nil)
    #expect(article.organisations == nil)
  }

  @Test func `UTF-16 with a byte order mark is read`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in #"{"title": "Zürich", "text": "é"}"#.utf16 {
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    let file = try TestFile("a.json", bytes)
    #expect(try ReadResult(file.path).articles.first?.title == "Zürich")
  }

  @Test func `an array cut off gives its whole records and then the damage`() throws {
    let result = try ReadResult("a.json", text: #"[{"title": "A"}, {"title": "B"}, {"titl"#)
    #expect(result.articles.map(\.title) == ["A", "B"])
    #expect(result.failures.map(\.reason) == [.damaged])
    #expect(result.numbers == [1, 2, nil])
  }
}
