/// Text that was UTF-8, was read as windows-1252 and written as UTF-8 again: "Ã©" for
/// "é", "â€™" for an apostrophe.
///
/// Repaired only when that is certain: a run of characters beyond ASCII is put back
/// when all of it are bytes that decode strictly to letters or marks that texts have,
/// and only where such runs are the rule in the text. "CAFÉ»" is left alone: so is a
/// text that has one such run among many sound ones.
enum TwiceEncoded {
  /// Sound runs that cast doubt on a broken one: so many broken for each.
  private static let brokenForEachSound = 4

  static func repaired(_ text: String) -> String {
    var pieces: [(start: String.UnicodeScalarIndex, end: String.UnicodeScalarIndex, text: String)] =
      []
    var sound = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard !scalars[index].isASCII else {
        index = scalars.index(after: index)
        continue
      }
      var end = index
      var run: [Unicode.Scalar] = []
      while end < scalars.endIndex, !scalars[end].isASCII {
        run.append(scalars[end])
        end = scalars.index(after: end)
      }
      if let fixed = decoded(run) {
        pieces.append((index, end, fixed))
      } else {
        sound += 1
      }
      index = end
    }
    guard !pieces.isEmpty, pieces.count >= sound * brokenForEachSound else { return text }
    var result = String.UnicodeScalarView()
    var next = scalars.startIndex
    for piece in pieces {
      result.append(contentsOf: scalars[next..<piece.start])
      result.append(contentsOf: piece.text.unicodeScalars)
      next = piece.end
    }
    result.append(contentsOf: scalars[next...])
    return String(result)
  }

  /// What the characters are as bytes of UTF-8, when they are that throughout.
  private static func decoded(_ run: [Unicode.Scalar]) -> String? {
    guard run.count > 1, run.count <= 4096 else { return nil }
    var bytes: [UInt8] = []
    for scalar in run {
      guard let byte = Windows1252.byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy(isCommon)
    else { return nil }
    return text
  }

  /// Letters of living languages and the marks that stand between them.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x218...0x21B, 0x2010...0x203A, 0x20AC, 0x2122, 0xFEFF: true
    case 0x370...0x5FF, 0x600...0x6FF, 0x900...0xDFF, 0xE00...0xE7F, 0x1E00...0x1FFF: true
    case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF: true
    default: false
    }
  }
}
