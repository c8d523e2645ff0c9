import Dateline

/// One article in each of the forms that it is exported in.
struct Citation {
  let article: IndexedArticle

  init(_ article: IndexedArticle) { self.article = article }

  func bytes(_ format: ExportFormat, rank: Int, weight: Double) -> [UInt8] {
    switch format {
    case .jsonl: ArticleJSON.line(article)
    case .csv: CSVRow.line(cells)
    case .bibtex: Array(BibTeXEntry(article).text.utf8)
    case .ris: Array(RISEntry(article).text.utf8)
    case .markdown: Array((Clipping(article).text + "\n").utf8)
    case .trec: TrecRun.line(article, query: "0", rank: rank, weight: weight)
    case .files: []
    }
  }

  static var csvHeader: [UInt8] {
    CSVRow.line([
      "id", "record", "title", "date", "authors", "source", "section", "language", "path", "url",
      "people", "places", "organisations", "topics", "text",
    ])
  }

  private var cells: [String] {
    [
      article.id, article.record ?? "", article.title, article.date ?? "",
      article.authors.joined(separator: "; "), article.source ?? "", article.section ?? "",
      article.language ?? "", article.path, article.url ?? "",
      article.people.joined(separator: "; "),
      article.places.map(\.name).joined(separator: "; "),
      article.organisations.joined(separator: "; "), article.topics.joined(separator: "; "),
      article.text,
    ]
  }
}

extension IndexedArticle {
  /// What it is cited by.
  var citedTitle: String { Citation.flat(title.isEmpty ? path : title) }

  /// Year, month and day, as far as they are known.
  var dateParts: [String] { (date ?? "").split(separator: "-").map(String.init) }
}

extension Citation {
  /// On one line, and without what is no text.
  static func flat(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.filter {
          $0.properties.generalCategory != .control && $0.value & 0xFFFE != 0xFFFE
        }))
  }

  /// An address with what would end it where it stands percent-encoded (RFC 3986,
  /// section 2.1): white space, controls, and some more ASCII characters.
  static func address(_ url: String, without special: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let special = Array(special.utf8)
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      if byte <= 0x20 || byte == 0x7F || special.contains(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
