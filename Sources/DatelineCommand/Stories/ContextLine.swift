import Dateline

/// One place where a word stands, with what is left and right of it, so that the
/// words of many lines are one under the other (key word in context).
struct ContextLine {
  let article: IndexedArticle
  /// Of the match in the text, in UTF-8 bytes.
  let range: Range<Int>
  let terminal: Terminal

  /// Bytes that are looked at on either side: more than any line is wide.
  private static let reach = 400

  func bytes(_ format: StoryFormat) -> [UInt8] {
    switch format {
    case .text: Array((text + "\n").utf8)
    case .json, .jsonl: json
    case .csv: CSVRow.line([article.id, article.date ?? "", left, match, right])
    }
  }

  private var text: String {
    let tail = "  " + TextWidth.pad(article.date ?? "", to: 10) + "  " + article.id
    let room = max(20, terminal.width - TextWidth.columns(of: tail))
    let side = room * 2 / 5
    let shownLeft = TextWidth.padLeft(Self.end(of: left, side), to: side)
    let shown = TextWidth.cut(match, to: room / 2)
    let shownRight = TextWidth.cut(
      right, to: max(1, room - side - TextWidth.columns(of: shown) - 2))
    let used = side + TextWidth.columns(of: shown) + TextWidth.columns(of: shownRight) + 2
    return shownLeft + " " + Style.match.applied(to: shown, in: terminal) + " " + shownRight
      + String(repeating: " ", count: max(0, room - used))
      + Style.dim.applied(to: tail, in: terminal)
  }

  private var json: [UInt8] {
    let offsets = ScalarOffsets(article.text)
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.value(article.id)
      json.key("date")
      json.value(article.date)
      json.key("start")
      json.value(offsets[range.lowerBound])
      json.key("end")
      json.value(offsets[range.upperBound])
      json.key("left")
      json.value(left)
      json.key("match")
      json.value(match)
      json.key("right")
      json.value(right)
    }
    json.endLine()
    return json.bytes
  }

  private var match: String { Self.flat(slice(range.lowerBound, range.upperBound)) }
  private var left: String {
    Self.flat(slice(max(0, range.lowerBound - Self.reach), range.lowerBound))
  }
  private var right: String {
    Self.flat(slice(range.upperBound, range.upperBound + Self.reach))
  }

  /// Whole characters of the text between two bytes.
  private func slice(_ start: Int, _ end: Int) -> Substring {
    let text = article.text
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start, limitedBy: utf8.endIndex)
    let last = utf8.index(utf8.startIndex, offsetBy: end, limitedBy: utf8.endIndex)
    let from = Self.scalarStart(first ?? utf8.endIndex, in: text)
    let to = Self.scalarStart(last ?? utf8.endIndex, in: text)
    return from < to ? text[from..<to] : ""
  }

  private static func scalarStart(_ index: String.Index, in text: String) -> String.Index {
    var index = index
    while index < text.utf8.endIndex, text.utf8[index] & 0xC0 == 0x80 {
      index = text.utf8.index(after: index)
    }
    return index
  }

  /// On one line.
  private static func flat(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The last words that fit.
  private static func end(of text: String, _ width: Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      let columns = TextWidth.columns(of: String(character))
      guard used + columns <= width else { break }
      kept.append(character)
      used += columns
    }
    return String(kept.reversed())
  }
}
