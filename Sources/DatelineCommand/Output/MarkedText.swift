import Dateline

/// Text with marked ranges, in lines that fit a width: matches are bold on a
/// terminal and stay plain elsewhere.
struct MarkedText {
  private let text: [UInt8]
  private let marks: [Range<Int>]

  init(_ snippet: Snippet) { self.init(text: snippet.text, marks: snippet.highlights) }

  init(text: String, marks: [Range<Int>]) {
    self.text = Array(text.utf8)
    self.marks = marks
  }

  func wrapped(to width: Int, in terminal: Terminal) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var mark = 0
    for range in words {
      let word = String(decoding: text[range], as: UTF8.self)
      let columns = TextWidth.columns(of: word)
      if used > 0 && used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 { line += " " }
      used += columns + (used > 0 ? 1 : 0)
      line += styled(range, &mark, in: terminal)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in text.indices {
      let isSpace = text[index] == 0x20 || text[index] == 0x0A || text[index] == 0x09
      if isSpace, let begun = start {
        words.append(begun..<index)
        start = nil
      } else if !isSpace && start == nil {
        start = index
      }
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  private func styled(_ word: Range<Int>, _ mark: inout Int, in terminal: Terminal) -> String {
    var styled = ""
    var position = word.lowerBound
    while mark < marks.count, marks[mark].upperBound <= position { mark += 1 }
    var next = mark
    while next < marks.count, marks[next].lowerBound < word.upperBound {
      let marked = marks[next].clamped(to: position..<word.upperBound)
      styled += String(decoding: text[position..<marked.lowerBound], as: UTF8.self)
      styled += Style.match.applied(
        to: String(decoding: text[marked], as: UTF8.self), in: terminal)
      position = marked.upperBound
      next += 1
    }
    return styled + String(decoding: text[position..<word.upperBound], as: UTF8.self)
  }
}
