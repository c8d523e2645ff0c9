/// JSON: one object that is an article, an array of them, objects one after the
/// other, or an object that holds a list of articles. Arrays are streamed.
enum JSONFormat: ArticleFormat {
  static let name = "json"
  static let extensions = ["json", "jsonld"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let start = head.drop { $0 <= 0x20 }
    guard let first = start.first, let next = start.dropFirst().first(where: { $0 > 0x20 }) else {
      return false
    }
    // "{\rtf" is none.
    return first == UInt8(ascii: "{") && next == UInt8(ascii: "\"")
      || first == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "["))
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    if TextDecoder.byteOrderMark(try file.peek(4)) ?? .utf8 != .utf8 {
      let text = TextDecoder.decode(try file.readAll()).text
      return try read(Array(text.utf8), options: options, emit: emit)
    }
    var cutter = JSONRecordCutter()
    var buffer: [UInt8] = []
    var position = 0
    var start: Int?
    var count = 0
    // Held back until it is known whether the file is this one article.
    var only: [UInt8]?
    while try file.read(into: &buffer) > 0 {
      if count == 0, position == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      while let range = cutter.nextValue(in: buffer, from: &position, start: &start) {
        count += 1
        if count == 1, !cutter.isArray {
          only = Array(buffer[range])
          continue
        }
        if let first = only {
          only = nil
          try emit(1, article(first, 0..<first.count, place: "record 1", options: options))
        }
        try emit(count, article(buffer, range, place: "record \(count)", options: options))
      }
      let used = start ?? position
      buffer.removeFirst(used)
      position -= used
      start = start.map { _ in 0 }
      guard buffer.count <= options.limits.recordBytes else {
        throw ArticleError(
          .tooLarge,
          "record \(count + 1) is longer than \(options.limits.recordBytes) bytes. Split it into articles."
        )
      }
    }
    guard buffer.allSatisfy({ $0 <= 0x20 }) else {
      if let only {
        try emit(1, article(only, 0..<only.count, place: "record 1", options: options))
      }
      throw ArticleError(
        .damaged, "the file ends in the middle of record \(count + 1): fetch it again.")
    }
    if let only { return try readWhole(only, options: options, emit: emit) }
    guard count > 0 else { throw ArticleError(.noText, "there is no JSON object in the file.") }
  }

  private static func read(_ bytes: [UInt8], options: ReadingOptions, emit: ArticleSink) throws {
    var cutter = JSONRecordCutter()
    var position = 0
    var start: Int?
    var ranges: [Range<Int>] = []
    while let range = cutter.nextValue(in: bytes, from: &position, start: &start) {
      ranges.append(range)
    }
    guard let first = ranges.first else {
      throw ArticleError(.damaged, "there is no whole JSON object in the file.")
    }
    if ranges.count == 1, !cutter.isArray {
      return try readWhole(Array(bytes[first]), options: options, emit: emit)
    }
    for (index, range) in ranges.enumerated() {
      try emit(
        index + 1, article(bytes, range, place: "record \(index + 1)", options: options))
    }
  }

  /// One object: an article, or a wrapper round a list of them.
  private static func readWhole(
    _ bytes: [UInt8], options: ReadingOptions, emit: ArticleSink
  ) throws {
    let value: JSONValue
    switch parse(bytes, 0..<bytes.count, place: "the file", options: options) {
    case .failure(let error): throw error
    case .success(let parsed): value = parsed
    }
    if let list = ArticleRecord.list(in: value, options) {
      for (index, element) in list.enumerated() {
        try emit(index + 1, ArticleRecord.article(from: element, options))
      }
    } else {
      try emit(nil, ArticleRecord.article(from: value, options))
    }
  }

  static func article(
    _ bytes: [UInt8], _ range: Range<Int>, place: String, options: ReadingOptions
  ) -> Result<Article, ArticleError> {
    parse(bytes, range, place: place, options: options).flatMap {
      ArticleRecord.article(from: $0, options)
    }
  }

  private static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, place: String, options: ReadingOptions
  ) -> Result<JSONValue, ArticleError> {
    do throws(JSONParser.Failure) {
      return .success(
        try JSONParser.parse(bytes, range: range, maximumDepth: options.limits.nestingDepth))
    } catch {
      let offset = error.offset - range.lowerBound + 1
      switch error.kind {
      case .tooDeep:
        return .failure(
          ArticleError(
            .tooDeep,
            "\(place) is nested deeper than \(options.limits.nestingDepth) at byte \(offset)."))
      case .syntax:
        return .failure(
          ArticleError(.damaged, "\(place) is not valid JSON at byte \(offset): mend or remove it.")
        )
      }
    }
  }
}
