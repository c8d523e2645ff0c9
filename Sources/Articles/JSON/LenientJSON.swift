/// JSON as pages carry it: within CDATA or comment marks, with a closing
/// semicolon, cut off, or two values in a row.
enum LenientJSON {
  static func parse(_ bytes: [UInt8], maximumDepth: Int) -> JSONValue? {
    let isOpening: (UInt8) -> Bool = { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    guard let start = bytes.firstIndex(where: isOpening),
      let end = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      start < end
    else { return nil }
    let body = Array(bytes[start...end])
    if let value = try? JSONParser.parse(body, maximumDepth: maximumDepth) { return value }
    return sequence(body, maximumDepth: maximumDepth) ?? members(body)
  }

  /// Values one after another, those that can be read.
  private static func sequence(_ bytes: [UInt8], maximumDepth: Int) -> JSONValue? {
    var cutter = JSONRecordCutter()
    var position = 0
    var start: Int?
    var values: [JSONValue] = []
    while let range = cutter.nextValue(in: bytes, from: &position, start: &start) {
      if let value = try? JSONParser.parse(bytes, range: range, maximumDepth: maximumDepth) {
        values.append(value)
      }
    }
    return values.isEmpty ? nil : .array(values)
  }

  /// The last resort: the plain `"name": "value"` members of a broken object.
  private static func members(_ bytes: [UInt8]) -> JSONValue? {
    let wanted = [
      "@type", "headline", "datePublished", "dateCreated", "articleSection", "inLanguage",
    ]
    var object = JSONObject()
    let text = String(decoding: bytes.prefix(200_000), as: UTF8.self)
    for name in wanted {
      guard let range = firstRange(of: "\"\(name)\"", in: text) else { continue }
      let rest = text[range.upperBound...].drop { $0.isWhitespace || $0 == ":" }
      guard rest.first == "\"" else { continue }
      let value = rest.dropFirst().prefix(500).prefix { $0 != "\"" }
      object.members.append(.init(name: name, value: .string(String(value))))
    }
    return object.members.isEmpty ? nil : .object(object)
  }

  private static func firstRange(of word: String, in text: String) -> Range<String.Index>? {
    let letters = Array(word.utf8)
    var index = text.utf8.startIndex
    while let start = text.utf8[index...].firstIndex(of: letters[0]) {
      let rest = text.utf8[start...]
      if rest.starts(with: letters) {
        return start..<text.utf8.index(start, offsetBy: letters.count)
      }
      index = text.utf8.index(after: start)
    }
    return nil
  }
}
