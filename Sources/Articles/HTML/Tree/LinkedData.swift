/// Scripts that hold data and no program.
enum LinkedData {
  /// Whether a script is JSON-LD, by its type or by how it opens: some templates
  /// forget the type, and some write it with character references.
  static func isScript(
    type: Range<Int>?, _ content: Range<Int>, in page: Span<UInt8>
  ) -> Bool {
    if let type, ByteSearch.first(UInt8(ascii: "&"), in: page, range: type) == nil {
      return contains("ld+json", in: type.prefix(100), of: page)
    }
    guard let start = content.prefix(200).first(where: { page[$0] > 0x20 }),
      page[start] == UInt8(ascii: "{") || page[start] == UInt8(ascii: "[")
    else { return false }
    return contains("\"@context\"", in: start..<content.prefix(200).upperBound, of: page)
  }

  /// Whether a word stands in a range of the page, in capitals or not.
  static func contains(
    _ word: StaticString, in range: Range<Int>, of page: Span<UInt8>
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return (range.lowerBound...(range.upperBound - length)).contains {
      page.holds(word, at: $0..<($0 + length))
    }
  }
}
