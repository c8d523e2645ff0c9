/// The encoding of each font of a document, which its bytes are in.
struct RTFCharsets {
  private var encodings: [Int: String] = [:]
  private var standard = "CP1252"
  private var current: Int?
  var defaultFont = 0

  /// Fonts that are remembered; a document has some dozens.
  private static let most = 10_000

  mutating func begin(font: Int) { current = font }

  mutating func set(charset: Int) {
    guard let codePage = Self.codePages[charset] else { return }
    set(codePage: codePage)
  }

  mutating func set(codePage: Int) {
    guard let current, encodings.count < Self.most, let name = Self.name(codePage) else { return }
    encodings[current] = name
  }

  mutating func setDefault(codePage: Int) {
    if let name = Self.name(codePage) { standard = name }
  }

  func encoding(font: Int) -> String { encodings[font] ?? standard }

  /// iconv's name of a Windows code page.
  private static func name(_ codePage: Int) -> String? {
    switch codePage {
    case 10000: "MACINTOSH"
    case 10007: "MAC-CYRILLIC"
    case 65001: "UTF-8"
    case 437, 775, 850, 852, 855, 857, 858, 860...866, 869, 874, 932, 936, 949, 950, 1250...1258,
      1361:
      codePage == 1361 ? "JOHAB" : "CP\(codePage)"
    default: nil
    }
  }

  /// What `\fcharset` means (RTF 1.9.1, "Font Table"). The standard set (0) is
  /// windows-1252; the default (1) and symbols (2) say nothing.
  private static let codePages: [Int: Int] = [
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254,
    163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437,
    255: 850,
  ]
}
