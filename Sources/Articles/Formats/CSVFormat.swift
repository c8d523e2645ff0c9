/// Tables with a header row (RFC 4180): commas, semicolons or tabs, one article a
/// row, the columns named as records' fields are.
enum CSVFormat: ArticleFormat {
  static let name = "csv"
  static let extensions = ["csv", "tsv"]

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    var rows = CSVRows()
    var table: CSVTable?
    func take(_ row: [[UInt8]]) throws {
      let cells = row.map { TextDecoder.decode($0).text }
      guard table == nil else {
        try table?.add(cells, options, emit)
        return
      }
      let header = cells.map(TextCleaner.line)
      guard tells(header, options) else {
        throw ArticleError(
          .unknownFormat,
          "\(rows.isEmpty ? "the file is empty" : "the first row names no column like title or text"). Add a header row."
        )
      }
      table = CSVTable(header: header)
    }
    var block: [UInt8] = []
    do {
      while try file.read(into: &block) > 0 {
        for row in rows.rows(from: block) { try take(row) }
        block.removeAll(keepingCapacity: true)
        guard rows.pending <= options.limits.recordBytes else {
          throw ArticleError(
            .tooLarge,
            "row \((table?.count ?? 0) + 1) is longer than \(options.limits.recordBytes) bytes: a quotation mark may be missing."
          )
        }
      }
      if let last = rows.last() { try take(last) }
    } catch {
      // What came before stands.
      try table?.emitHeld(options, emit)
      throw error
    }
    try table?.emitHeld(options, emit)
  }

  /// Whether the first row tells where the title or the text of an article is.
  private static func tells(_ header: [String], _ options: ReadingOptions) -> Bool {
    let mapped = options.fields?.rules ?? [:]
    if mapped[.text] != nil || mapped[.title] != nil { return true }
    return header.contains {
      let field = RecordField.named($0)?.field
      return field == .text || field == .title
    }
  }
}
