/// Markdown made plain paragraphs, line by line, without a parse tree: enough for
/// search, where words and paragraphs count and nesting doesn't.
struct MarkdownText {
  private var lines: [String] = []
  /// For each line, whether it stood inside a fence.
  private var isPreformatted: [Bool] = []

  init(_ bytes: [UInt8]) {
    var isFenced = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = String(decoding: line.trimmingSpace, as: UTF8.self)
      if text.hasPrefix("```") || text.hasPrefix("~~~") {
        isFenced.toggle()
        lines.append("")
      } else if isFenced {
        lines.append(text)
      } else {
        append(text)
      }
      isPreformatted += Array(repeating: isFenced, count: lines.count - isPreformatted.count)
    }
  }

  /// Takes the first heading, when nothing but empty lines is before it.
  mutating func takeTitle() -> String? {
    guard let index = lines.firstIndex(where: { !$0.isEmpty }), lines[index].hasPrefix(Self.heading)
    else { return nil }
    let title = String(lines[index].dropFirst())
    lines.removeFirst(index + 1)
    isPreformatted.removeFirst(index + 1)
    return title
  }

  /// The text; a first heading that repeats the title is left out.
  func plain(withoutTitle title: String) -> String {
    var result: [String] = []
    var isFirst = true
    for (index, line) in lines.enumerated() {
      let isHeading = line.hasPrefix(Self.heading)
      let text = isHeading ? String(line.dropFirst()) : line
      if isFirst, !text.isEmpty {
        isFirst = false
        if isHeading, text == title { continue }
      }
      if isHeading {
        result.append(contentsOf: ["", text, ""])
      } else if let last = result.last, !last.isEmpty, !text.isEmpty,
        !text.hasPrefix(Self.bullet), !isPreformatted[index]
      {
        // A line end inside a paragraph is a space (CommonMark, section 6.8).
        result[result.count - 1] = last + " " + text
      } else {
        result.append(text)
      }
    }
    return result.joined(separator: "\n")
  }

  /// Marks a heading among the lines; controls don't outlive the reading of text.
  private static let heading = "\u{1}"
  private static let bullet = "• "

  private mutating func append(_ line: String) {
    var text = Substring(line)
    while text.hasPrefix(">") { text = text.dropFirst().drop { $0 == " " } }
    if text.hasPrefix("#") {
      let level = text.prefix { $0 == "#" }.count
      let rest = text.dropFirst(level)
      if level <= 6, rest.isEmpty || rest.first == " " {
        let words = rest.drop { $0 == " " }
        let end = words.lastIndex { $0 != "#" && $0 != " " }
        lines.append(Self.heading + MarkdownInline.plain(end.map { words[...$0] } ?? ""))
        return
      }
    }
    // A line of "===" or "---" under words makes them a heading; alone it is a rule.
    if Self.isRule(text.utf8) {
      if let last = lines.last, !last.isEmpty, !last.hasPrefix(Self.heading),
        text.first == "=" || text.first == "-"
      {
        lines[lines.count - 1] = Self.heading + last
      } else {
        lines.append("")
      }
      return
    }
    for bullet in ["- ", "* ", "+ "] where text.hasPrefix(bullet) {
      lines.append(Self.bullet + MarkdownInline.plain(text.dropFirst(2)))
      return
    }
    lines.append(MarkdownInline.plain(text))
  }

  /// Three and more of one mark, with or without spaces between.
  private static func isRule(_ line: Substring.UTF8View) -> Bool {
    guard line.count >= 3, let mark = line.first, "=-*_".utf8.contains(mark) else { return false }
    return line.allSatisfy { $0 == mark || $0 == UInt8(ascii: " ") }
  }
}
