extension QuestionError {
  /// The question's text with a mark under the place, for a terminal: two lines
  /// without a final newline.
  ///
  ///     protest AND (march OR
  ///                 ^
  ///
  /// A long question is cut to what stands around the place.
  package func pointing(in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = min(max(range.lowerBound, 0), scalars.count)
    let end = min(max(range.upperBound, start), scalars.count)
    let first = max(0, start - Self.scalarsBefore)
    let last = min(scalars.count, max(start + 1, min(end, start + Self.scalarsAfter)) + 20)

    var line = first > 0 ? "…" : ""
    var indent = line.isEmpty ? 0 : 1
    var length = 0
    for index in first..<last {
      let scalar: Unicode.Scalar = scalars[index].isHiddenOrControl ? " " : scalars[index]
      line.unicodeScalars.append(scalar)
      if index < start { indent += scalar.columns }
      if index >= start, index < end { length += scalar.columns }
    }
    if last < scalars.count { line += "…" }
    let mark = "^" + String(repeating: "~", count: max(0, length - 1))
    return line + "\n" + String(repeating: " ", count: indent) + mark
  }

  private static let scalarsBefore = 50
  private static let scalarsAfter = 40
}

extension Unicode.Scalar {
  /// Columns that it takes on a terminal: none for marks, two for the wide and
  /// full-width ranges of Unicode Standard Annex #11, one for the rest.
  var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
