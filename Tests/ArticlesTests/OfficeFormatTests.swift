import TextAnalysis
import Testing

@testable import Articles

struct OfficeFormatTests {
  private static let core = """
    <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Harbour report</dc:title>\
    <dc:creator>Ann Lee; Tom Hart</dc:creator><dcterms:created>2019-04-02T09:00:00Z</dcterms:created>\
    <dcterms:modified>2024-01-01T09:00:00Z</dcterms:modified><cp:keywords>harbour, trade</cp:keywords>\
    </cp:coreProperties>
    """

  private static func word(_ body: String) -> String {
    #"<w:document xmlns:w="w"><w:body>\#(body)</w:body></w:document>"#
  }

  @Test func `a Word file gives its text, title, authors and date`() throws {
    let body = """
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>New quay opens</w:t></w:r></w:p>\
      <w:p><w:r><w:t xml:space="preserve">The quay </w:t></w:r><w:r><w:t>opened.</w:t></w:r>\
      <w:del><w:r><w:delText>Never.</w:delText></w:r></w:del></w:p>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    let file = try TestArchive.file(
      "a.docx", .zip,
      [("word/document.xml", Self.word(body)), ("docProps/core.xml", Self.core)])
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.title == "New quay opens")
    #expect(article.text == "The quay opened.\n\nShips 12")
    #expect(article.authors == ["Ann Lee", "Tom Hart"])
    #expect(article.topics == ["harbour", "trade"])
    #expect(article.published?.date.description == "2019-04-02")
    #expect(article.published?.provenance == .documentProperties)
  }

  @Test func `a date in a file's name beats the one of the word processor`() throws {
    let file = try TestArchive.file(
      "2018-11-30-quay.docx", .zip,
      [
        ("word/document.xml", Self.word("<w:p><w:r><w:t>The quay opened.</w:t></w:r></w:p>")),
        ("docProps/core.xml", Self.core),
      ])
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.published?.date.description == "2018-11-30")
    #expect(article.title == "Harbour report")
  }

  @Test func `an OpenDocument text gives its text without notes of the editors`() throws {
    let content = """
      <office:document-content xmlns:office="o" xmlns:text="t"><office:automatic-styles>\
      <style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>\
      <office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>\
      <text:p text:style-name="P1">Tide tables</text:p>\
      <text:p>High<text:s/>water<office:annotation><text:p>check</text:p></office:annotation> at \
      six.</text:p></office:text></office:body></office:document-content>
      """
    let file = try TestArchive.file("a.odt", .zip, [("content.xml", content)])
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.title == "Tide tables")
    #expect(article.text == "High water at six.")
    #expect(article.format == "odt")
    let flat = try ReadResult("a.fodt", text: content)
    #expect(flat.articles.map(\.text) == [article.text])
  }

  @Test func `a book is an article a chapter, titled by its contents`() throws {
    let book = """
      <package><metadata><dc:title>Lamps of the coast</dc:title><dc:creator>Ann Lee</dc:creator>\
      <dc:language>en-GB</dc:language><dc:date>1923</dc:date></metadata><manifest>\
      <item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\
      <item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>\
      <item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>\
      <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
      """
    let contents = """
      <ncx><navMap><navPoint><navLabel><text>The first lamp</text></navLabel>\
      <content src="one.xhtml#top"/></navPoint></navMap></ncx>
      """
    let file = try TestArchive.file(
      "a.epub", .zip,
      [
        ("META-INF/container.xml", #"<container><rootfile full-path="in/b.opf"/></container>"#),
        ("in/b.opf", book), ("in/toc.ncx", contents),
        ("in/one.xhtml", "<html><body><p>It was lit.</p></body></html>"),
        ("in/two b.xhtml", "<html><body><h1>Second</h1><p>It burnt.</p></body></html>"),
      ])
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["The first lamp", "Second"])
    #expect(result.numbers == [1, 2])
    #expect(result.articles.allSatisfy { $0.source == "Lamps of the coast" })
    #expect(result.articles.first?.published?.date.description == "1923")
    #expect(result.articles.first?.authors == ["Ann Lee"])
  }

  @Test(arguments: ["a.docx", "a.odt", "a.epub"])
  func `a file that isn't what its name says is refused`(name: String) throws {
    for bytes in [Array("plain".utf8), PackageParts.compoundFile + [0, 0], []] {
      let result = try ReadResult(name, bytes: bytes)
      #expect(result.articles.isEmpty && result.failures.count == 1)
    }
    let other = try TestArchive.file(name, .zip, [("x.bin", "x")])
    #expect(try ReadResult(other.path).failures.count == 1)
  }

  @Test func `what is under a password says so`() throws {
    let file = try TestFile("a.docx", PackageParts.compoundFile + [UInt8](repeating: 0, count: 99))
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.encrypted])
  }

  @Test func `an old Word file that is something else is read as that`() throws {
    let rtf = try ReadResult("a.doc", text: #"{\rtf1 Quay\par The quay opened.}"#)
    #expect(rtf.articles.map(\.title) == ["Quay"])
    let page = try ReadResult(
      "a.doc", text: "<html><body><p>The quay opened to ships today.</p></body></html>")
    #expect(page.articles.map(\.text) == ["The quay opened to ships today."])
  }
}
