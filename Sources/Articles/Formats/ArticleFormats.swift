/// The table of formats: one line each.
enum ArticleFormats {
  /// Asked in this order when a name doesn't tell.
  static let all: [any ArticleFormat.Type] = [
    JSONLinesFormat.self,
    JSONFormat.self,
    HTMLFormat.self,
    FeedFormat.self,
    WireSGMLFormat.self,
    MailboxFormat.self,
    MHTMLFormat.self,
    MailFormat.self,
    CSVFormat.self,
    WARCFormat.self,
    WordFormat.self,
    OpenDocumentFormat.self,
    EPUBFormat.self,
    RTFFormat.self,
    PDFFormat.self,
    LegacyWordFormat.self,
    WireTextFormat.self,
    ContainerFormat.self,
    MarkdownFormat.self,
    PlainTextFormat.self,
  ]

  /// Bytes looked at to tell a format by its content.
  static let headBytes = 4096

  private static let byExtension: [String: any ArticleFormat.Type] = {
    var table: [String: any ArticleFormat.Type] = [:]
    for format in all {
      for name in format.extensions { table[name] = format }
    }
    return table
  }()

  /// The format that a file's name promises.
  static func named(byPath path: String) -> (any ArticleFormat.Type)? {
    if let format = FileName.ending(of: path).flatMap({ byExtension[$0] }) { return format }
    return Maildir.isMail(path: path) ? MailFormat.self : nil
  }

  static func named(_ name: String) -> (any ArticleFormat.Type)? {
    all.first { $0.name == name }
  }

  /// The format of a file without a telling name.
  static func matching(head: ArraySlice<UInt8>) -> (any ArticleFormat.Type)? {
    all.first { $0.matches(head: head) }
  }
}
