/// The charset that a page declares in its first bytes
/// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding),
/// or that an XML declaration names.
enum HTMLCharset {
  /// Bytes looked at; the standard's 1024 miss pages that open with scripts.
  private static let prescan = 16 << 10

  static func declared(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(prescan))
    var from = 0
    while let equals = ByteSearch.first(UInt8(ascii: "="), in: head, from: from) {
      from = equals + 1
      let before = head[..<equals].suffix(12).trimmingSpace
      guard let last = before.last, [UInt8(ascii: "t"), UInt8(ascii: "g")].contains(last | 0x20)
      else { continue }
      let word = String(decoding: before.suffix(8), as: UTF8.self).lowercased()
      guard word.hasSuffix("charset") || word.hasSuffix("encoding") else { continue }
      let value = head[from...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let label = value.prefix { byte in
        byte > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F, 0x3F].contains(byte)
      }
      if let name = EncodingLabel.name(String(decoding: label.prefix(40), as: UTF8.self)) {
        return name
      }
    }
    return nil
  }
}
