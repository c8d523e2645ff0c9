import TextAnalysis

/// What a path's last part says of its format.
enum FileName {
  /// Its ending in lower case, without the dot; the one before an ending that says how the
  /// file is compressed. Nil when there is none, as of a hidden file.
  ///
  /// By bytes, since it is asked of every file of a folder, each time that it is looked at.
  static func ending(of path: String) -> String? {
    let bytes = path.utf8Span.span
    var end = bytes.count
    while end > 0, bytes[end - 1] == slash { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != slash { start -= 1 }
    guard let last = ending(of: bytes, in: start..<end) else { return nil }
    guard Compression.endings.contains(last.text) else { return last.text }
    return ending(of: bytes, in: start..<last.dot)?.text
  }

  private static let slash = UInt8(ascii: "/")

  private static func ending(
    of bytes: Span<UInt8>, in name: Range<Int>
  ) -> (dot: Int, text: String)? {
    var dot = name.upperBound - 1
    while dot > name.lowerBound, bytes[dot] != UInt8(ascii: ".") { dot -= 1 }
    guard dot > name.lowerBound, dot + 1 < name.upperBound else { return nil }
    let ending = bytes.extracting((dot + 1)..<name.upperBound)
    return (dot, String(decoding: ending).lowercased())
  }
}
