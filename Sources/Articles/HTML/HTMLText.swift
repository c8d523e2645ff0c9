/// The text of a piece of HTML that is all content, as feeds, mail and records
/// carry it: nothing is judged or left out.
enum HTMLText {
  /// Plain paragraphs; empty for markup that cannot be parsed within bounds.
  static func plain(_ html: String) -> String {
    guard let tree = try? HTMLParser.parse(Array(html.utf8)) else { return "" }
    let nothing = [Bool](repeating: false, count: tree.nodes.count)
    let skipped = tree.nodes.map { $0.tag?.isNeverText ?? false }
    return TextWriter.text(BlockReader.blocks(of: tree, skipped: skipped, boilerplate: nothing))
  }

  /// The same where a text holds markup, and the text itself where it doesn't.
  static func plainIfMarkup(_ text: String) -> String { isMarkup(text) ? plain(text) : text }

  /// Whether a text has tags of paragraphs, line breaks or inline elements. "<BP>"
  /// in a wire story is none.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") && index + 3 < bytes.count {
      let (a, b) = (bytes[index + 1], bytes[index + 2] | 0x20)
      if a == UInt8(ascii: "/"), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(b) { return true }
      let isBreak = a | 0x20 == UInt8(ascii: "b") && b == UInt8(ascii: "r")
      let after = bytes[index + 3]
      if isBreak, [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20].contains(after) { return true }
      if a | 0x20 == UInt8(ascii: "p"), b | 0x20 == UInt8(ascii: ">") | 0x20 { return true }
    }
    return false
  }
}
