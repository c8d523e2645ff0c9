import Articles
import Testing

/// The address that a page has.
struct PageAddressTests {
  private func address(before: String = "", head: String = "") throws -> String? {
    let html = """
      <!DOCTYPE html> <html>\(before)<head>\(head)<title>The plan for the harbour</title></head>
      <p>The council of the harbour town voted for the plan on Friday, after a long debate.</p>
      """
    return try #require(try ReadResult("a.html", text: html).articles.first).url
  }

  private let note = """
    <!--
     Page saved with SingleFile \u{20}
     url: https://example.org/news/harbour \u{20}
     saved date: Sat Jan 31 2026 10:00:00 GMT+0100 (CET)
    -->
    """

  @Test func `a page saved with SingleFile is from where it was saved`() throws {
    #expect(try address(before: note) == "https://example.org/news/harbour")
    #expect(try address(before: "<!-- url: https://example.org/news/harbour -->") == nil)
    #expect(try address(before: note.replacing("https://", with: "")) == nil)
  }

  @Test func `what the page says of itself comes first`() throws {
    let link = "<link rel=\"canonical\" href=\"https://example.org/harbour\">"
    #expect(try address(before: note, head: link) == "https://example.org/harbour")
  }
}
