/// Blanks out comments and string literals, so that a rule about code doesn't
/// stumble over prose.
struct CodeScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var output: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func blanked() -> String {
    while place < bytes.count {
      if starts("//") {
        blank { $0.starts("\n") }
      } else if starts("/*") {
        blank { $0.starts("*/") }
      } else if let hashes = hashesOfLiteral {
        literal(hashes: hashes)
      } else {
        copy(1)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// How many number signs stand before the quote that begins here; nil when
  /// no literal does.
  private var hashesOfLiteral: Int? {
    var end = place
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - place : nil
  }

  private mutating func literal(hashes: Int) {
    copy(hashes)
    let quotes = starts("\"\"\"") ? 3 : 1
    copy(quotes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    while place < bytes.count, !starts(end) {
      if starts(escape) {
        blankBytes(escape.utf8.count + 1)
      } else if quotes == 1, bytes[place] == UInt8(ascii: "\n") {
        return
      } else {
        blankBytes(1)
      }
    }
    copy(end.utf8.count)
  }

  private func starts(_ text: String) -> Bool {
    place < bytes.count && bytes[place] == text.utf8.first
      && bytes[place...].starts(with: text.utf8)
  }

  private mutating func copy(_ count: Int) {
    let end = min(place + count, bytes.count)
    output += bytes[place..<end]
    place = end
  }

  /// Lines stay where they are.
  private mutating func blankBytes(_ count: Int) {
    for _ in 0..<count where place < bytes.count {
      output.append(bytes[place] == UInt8(ascii: "\n") ? UInt8(ascii: "\n") : UInt8(ascii: " "))
      place += 1
    }
  }

  private mutating func blank(until isEnd: (CodeScanner) -> Bool) {
    while place < bytes.count, !isEnd(self) { blankBytes(1) }
    if starts("*/") { blankBytes(2) }
  }
}
