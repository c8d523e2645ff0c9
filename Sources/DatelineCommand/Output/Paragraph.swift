/// Text in lines that fit a width.
enum Paragraph {
  /// Breaks at spaces, and within a word only where it is wider than a line.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.unicodeScalars.split(whereSeparator: isSpace).map(Substring.init) {
      let columns = TextWidth.columns(of: word)
      if used > 0 && used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      if used + columns <= width {
        line.append(contentsOf: word)
        used += columns
        continue
      }
      for character in word {
        let columns = TextWidth.columns(of: String(character))
        if used + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Looking up what a scalar is takes longer than all else here, and most are ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.value == 0x20 || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }
}
