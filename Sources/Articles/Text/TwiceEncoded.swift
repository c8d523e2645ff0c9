import TextAnalysis

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
    let bytes = text.utf8Span.span
    var pieces: [(range: Range<Int>, text: String)] = []
    var sound = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      if let fixed = decoded(bytes.extracting(index..<end)) {
        pieces.append((index..<end, fixed))
      } else {
        sound += 1
      }
      index = end
    }
    guard !pieces.isEmpty, pieces.count >= sound * brokenForEachSound else { return text }
    var result = ""
    var next = 0
    for piece in pieces {
      result += String(decoding: bytes.extracting(next..<piece.range.lowerBound)) + piece.text
      next = piece.range.upperBound
    }
    return result + String(decoding: bytes.extracting(next..<bytes.count))
  }

  /// What the characters of a run are as bytes of UTF-8, when they are that throughout.
  private static func decoded(_ run: Span<UInt8>) -> String? {
    // A character begins with one of the bytes C2 to F4, which were taken for these letters.
    guard run.count > 2, run[0] == 0xC3, (0x82...0xB4).contains(run[1]), run.count <= longest else {
      return nil
    }
    var bytes: [UInt8] = []
    for scalar in String(decoding: run).unicodeScalars {
      guard let byte = Windows1252.byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy(isCommon)
    else { return nil }
    return text
  }

  /// Bytes; a longer run is left as it is.
  private static let longest = 16 << 10

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
