/// Blocks made text: paragraphs with an empty line between them, the items of a
/// list and the rows of a table on lines of their own.
enum TextWriter {
  static func text(_ blocks: [TextBlock]) -> String {
    var bytes: [UInt8] = []
    var previous: TextBlock?
    for block in blocks {
      if let previous {
        if block.isListItem, previous.isListItem {
          bytes.append(0x0A)
        } else if block.isCell, previous.isCell, block.weight < 80, previous.weight < 80 {
          bytes.append(0x0A)
        } else {
          bytes.append(contentsOf: [0x0A, 0x0A])
        }
      }
      bytes.append(contentsOf: block.text)
      previous = block
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
