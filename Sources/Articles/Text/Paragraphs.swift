/// Lines made paragraphs, separated by one empty line.
enum Paragraphs {
  private struct Line {
    /// Without white space at both ends.
    var range: Range<Int>
    /// White space before it, in columns; a tab counts as eight.
    var indent: Int
    /// In characters, counted as code points.
    var width: Int
  }

  static func tidied(_ bytes: [UInt8]) -> String {
    let lines = self.lines(of: bytes)
    let isWrapped = isWrapped(lines, in: bytes)
    var hasEmptyLines = false
    var widest = 0
    var base = Int.max
    for line in lines {
      if line.range.isEmpty {
        hasEmptyLines = hasEmptyLines || widest > 0
      } else {
        widest = max(widest, line.width)
        base = min(base, line.indent)
      }
    }
    let hyphens = LineEndHyphens(isWrapped ? lines.map { bytes[$0.range] } : [])
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: Line?
    for line in lines {
      defer { previous = line }
      guard !line.range.isEmpty else { continue }
      if let previous, !result.isEmpty {
        let separator: [UInt8]
        if previous.range.isEmpty {
          separator = [0x0A, 0x0A]
        } else if isWrapped {
          let startsParagraph =
            isIndentedStart(line, after: previous, base: base, widest: widest, in: bytes)
            || (!hasEmptyLines && isShortEnd(previous, widest: widest, in: bytes))
          let join =
            startsParagraph ? .space : hyphens.join(bytes[previous.range], bytes[line.range])
          if join == .word { result.removeLast() }
          separator = startsParagraph ? [0x0A, 0x0A] : join == .space ? [0x20] : []
        } else {
          // Lines of their own: paragraphs where nothing else parts them, and
          // otherwise a list or verse, whose lines stay.
          separator = hasEmptyLines ? [0x0A] : [0x0A, 0x0A]
        }
        result.append(contentsOf: separator)
      }
      append(bytes[line.range], to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether lines are cut at a fixed width, as typewriters, newswires and mail cut
  /// them: the next line's first word would not have fitted on nearly any of them.
  private static func isWrapped(_ lines: [Line], in bytes: [UInt8]) -> Bool {
    let pairs = lines.indices.dropFirst().filter {
      !lines[$0 - 1].range.isEmpty && !lines[$0].range.isEmpty
        && lines[$0].indent < lines[$0 - 1].indent + 2
    }
    var widest = 0
    for index in pairs { widest = max(widest, lines[index - 1].width) }
    guard !pairs.isEmpty, (35...100).contains(widest) else { return false }
    var full = 0
    var counted = 0
    for index in pairs {
      // The last line of a paragraph may be short.
      if isShortEnd(lines[index - 1], widest: widest, in: bytes) { continue }
      counted += 1
      let word = bytes[lines[index].range].prefix { $0 > 0x20 }.count
      // Newswires leave a few columns free here and there.
      if lines[index - 1].width + 1 + word + 6 >= widest { full += 1 }
    }
    return counted > 0 && full * 10 >= counted * 8
  }

  /// An indented line starts a paragraph, unless it goes on with a full line that
  /// was indented as far (a quoted block).
  private static func isIndentedStart(
    _ line: Line, after previous: Line, base: Int, widest: Int, in bytes: [UInt8]
  ) -> Bool {
    guard line.indent >= base + 2 else { return false }
    let goesOn =
      previous.indent == line.indent && previous.width * 10 >= widest * 8
      && !endsSentence(previous, in: bytes)
    return !goesOn
  }

  /// A line that stops well short of the width, at the end of a sentence.
  private static func isShortEnd(_ line: Line, widest: Int, in bytes: [UInt8]) -> Bool {
    line.width * 10 < widest * 7 && endsSentence(line, in: bytes)
  }

  private static func endsSentence(_ line: Line, in bytes: [UInt8]) -> Bool {
    switch bytes[line.range].last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): true
    default: false
    }
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 50)
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
      var first = start
      var indent = 0
      while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 {
        indent += bytes[first] == 0x09 ? 8 : 1
        first += 1
      }
      var last = end
      while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
      var width = 0
      for index in first..<last where bytes[index] & 0xC0 != 0x80 { width &+= 1 }
      lines.append(Line(range: first..<last, indent: indent, width: width))
      start = end + 1
    }
    return lines
  }

  /// Tabs become spaces; runs of spaces stay, for tables.
  private static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard bytes.contains(0x09) else { return result.append(contentsOf: bytes) }
    for byte in bytes { result.append(byte == 0x09 ? 0x20 : byte) }
  }
}
