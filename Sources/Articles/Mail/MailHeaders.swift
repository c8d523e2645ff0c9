/// The header fields of a mail or MIME part (RFC 5322, RFC 2047).
struct MailHeaders {
  private var fields: [(name: String, value: String)] = []
  /// Where the body starts, in bytes.
  let bodyStart: Int

  /// Header fields that are looked at.
  private static let most = 500

  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: [UInt8])] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      start = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value.append(0x20)
        fields[fields.count - 1].value.append(contentsOf: line.trimmingSpace)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < Self.most {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields.append((name, Array(line[(colon + 1)...].trimmingSpace)))
      }
    }
    bodyStart = start
    self.fields = fields.map { ($0.name, MailEncoding.words(TextDecoder.decode($0.value).text)) }
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// "text/html" of "text/html; charset=utf-8", in lower case.
  var contentType: String {
    let value = self["content-type"] ?? "text/plain"
    return value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
  }

  /// A parameter of the content type, like its charset or boundary.
  func parameter(_ name: String) -> String? {
    guard let value = self["content-type"] else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, TextCleaner.line(String(pair[0])).lowercased() == name else {
        continue
      }
      return TextCleaner.line(pair[1].filter { $0 != "\"" })
    }
    return nil
  }
}
