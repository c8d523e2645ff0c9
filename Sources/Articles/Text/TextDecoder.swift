/// Bytes made text: by byte order mark, then as UTF-8 where that is sound, then by
/// the declared charset, then by what the bytes look like, then as windows-1252 (the fallback that browsers use,
/// https://encoding.spec.whatwg.org/).
enum TextDecoder {
  struct Decoded: Equatable {
    var text: String
    /// A WHATWG name, lower case.
    var encoding: String
  }

  enum ByteOrderMark: Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    var length: Int {
      switch self {
      case .utf8: 3
      case .utf16LittleEndian, .utf16BigEndian: 2
      case .utf32LittleEndian, .utf32BigEndian: 4
      }
    }
  }

  static func byteOrderMark(_ head: some Sequence<UInt8>) -> ByteOrderMark? {
    let first = Array(head.prefix(4))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if first == [0xFF, 0xFE, 0, 0] { return .utf32LittleEndian }
    if first == [0, 0, 0xFE, 0xFF] { return .utf32BigEndian }
    if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// `label` is a charset as a page, header or XML declaration names it.
  static func decode(_ bytes: [UInt8], label: String? = nil) -> Decoded {
    if let mark = byteOrderMark(bytes) {
      return decode(bytes[mark.length...], mark)
    }
    if let mark = UnmarkedUnicode.find(bytes) { return decode(bytes[...], mark) }
    let declared = label.flatMap(EncodingLabel.name)
    // Bytes that are sound UTF-8 with letters beyond ASCII are UTF-8 whatever is
    // declared; ASCII alone may be one of the seven-bit encodings.
    if declared == nil, let encoding = CharsetDetector.sevenBit(bytes),
      let text = Iconv.decode(bytes, from: encoding)
    {
      return Decoded(text: text, encoding: encoding)
    }
    if declared != "iso-2022-jp", let text = String(validating: bytes, as: UTF8.self) {
      return Decoded(text: text, encoding: "utf-8")
    }
    if declared == nil || declared == "utf-8" {
      let damage = UTF8Damage(bytes)
      // A page that says it is UTF-8 and has nothing of the kind is wrong.
      if damage.isUTF8 || declared != nil && damage.soundSequences > 0 {
        return Decoded(text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8")
      }
    }
    let encoding = declared == "utf-8" ? nil : declared
    let found = encoding ?? CharsetDetector.encoding(of: bytes)
    if let found, found != "windows-1252", let text = Iconv.decode(bytes, from: found) {
      let isJapanese = found == "shift_jis" || found == "euc-jp"
      return Decoded(text: isJapanese ? JapaneseMarks.asInJIS(text) : text, encoding: found)
    }
    return Decoded(text: Windows1252.decode(bytes), encoding: "windows-1252")
  }

  /// The same as UTF-8; bytes that are UTF-8 already are not copied.
  static func utf8(_ bytes: [UInt8], label: String? = nil) -> (bytes: [UInt8], encoding: String) {
    let declared = label.flatMap(EncodingLabel.name)
    if byteOrderMark(bytes) == nil, UnmarkedUnicode.find(bytes) == nil,
      declared != "iso-2022-jp", declared != nil || CharsetDetector.sevenBit(bytes) == nil,
      SoundUTF8.holds(bytes)
    {
      return (bytes, "utf-8")
    }
    let decoded = decode(bytes, label: label)
    return (Array(decoded.text.utf8), decoded.encoding)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ mark: ByteOrderMark) -> Decoded {
    switch mark {
    case .utf8:
      return Decoded(text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8")
    case .utf16LittleEndian, .utf16BigEndian:
      let little = mark == .utf16LittleEndian
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { index in
        let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return little ? b << 8 | a : a << 8 | b
      }
      return Decoded(
        text: String(decoding: Array(units), as: UTF16.self),
        encoding: little ? "utf-16le" : "utf-16be")
    case .utf32LittleEndian, .utf32BigEndian:
      let little = mark == .utf32LittleEndian
      var text = String.UnicodeScalarView()
      for index in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
        let parts = (0..<4).map { UInt32(bytes[index + (little ? 3 - $0 : $0)]) }
        let value = parts.reduce(0) { $0 << 8 | $1 }
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      return Decoded(text: String(text), encoding: little ? "utf-32le" : "utf-32be")
    }
  }
}
