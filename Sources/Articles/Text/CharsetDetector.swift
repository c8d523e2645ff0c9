import CUchardet

/// The encoding of bytes that nothing declares, by uchardet
/// (https://www.freedesktop.org/wiki/Software/uchardet), which knows how often
/// letters follow each other in many languages. Its guess is checked against the
/// shape of the words: few accented letters among many plain ones are no Greek.
enum CharsetDetector {
  /// Bytes that are looked at.
  static let maximumBytes = 1 << 20

  /// Fewer bytes beyond ASCII tell nothing.
  private static let fewestBytes = 6

  /// A name that `Iconv` or `EncodingLabel` knows; nil when nothing is plausible.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard let name = guess(bytes) else { return nil }
    let encoding = EncodingLabel.name(name) ?? name.lowercased()
    let shape = WordShape(bytes)
    guard bytes.prefix(maximumBytes).count(where: { $0 >= 0x80 }) >= fewestBytes else {
      return nil
    }
    if multibyte.contains(encoding) { return encoding }
    let isLatin = latin.contains(encoding)
    if isLatin != shape.isLatin { return nil }
    // Code pages of DOS have their letters where others have controls and quotes.
    if encoding.hasPrefix("ibm"), isLatin, !shape.hasLowLetters { return nil }
    return encoding
  }

  /// A seven-bit encoding that switches to other letters by escape sequences (ISO 2022)
  /// or tildes (RFC 1843); nil for plain ASCII.
  static func sevenBit(_ bytes: [UInt8]) -> String? {
    let escapes = bytes.prefix(maximumBytes)
    guard escapes.contains(0x1B), let name = guess(bytes)?.lowercased(),
      name.hasPrefix("iso-2022-")
    else { return nil }
    return name
  }

  private static func guess(_ bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let failed = bytes.withUnsafeBytes { buffer -> Bool in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return uchardet_handle_data(detector, start, min(buffer.count, maximumBytes)) != 0
    }
    guard !failed else { return nil }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return name.isEmpty ? nil : name
  }

  private static let multibyte: Set = [
    "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr", "iso-2022-jp", "iso-2022-kr",
    "iso-2022-cn", "hz-gb-2312", "euc-tw", "uhc", "johab", "utf-8",
  ]

  private static let latin: Set = [
    "windows-1250", "windows-1252", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2",
    "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15",
    "iso-8859-16", "ibm850", "ibm852", "viscii", "macintosh", "mac-centraleurope",
  ]
}

/// What the words of a text in an unknown eight-bit encoding look like.
private struct WordShape {
  /// Of the words that have bytes beyond ASCII, those bytes are the smaller part.
  private(set) var isLatin = true
  /// A fifth of the bytes beyond ASCII inside words are below 0xA0 and letters there.
  private(set) var hasLowLetters = false

  init(_ bytes: [UInt8]) {
    var (high, plain, low) = (0, 0, 0)
    var (wordHigh, wordPlain, wordLow) = (0, 0, 0)
    for byte in bytes.prefix(CharsetDetector.maximumBytes) {
      switch byte {
      case 0x80...:
        wordHigh += 1
        if Self.isLowLetter(byte) { wordLow += 1 }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        wordPlain += 1
      default:
        // A mark between spaces is no letter.
        if wordHigh > 0, wordHigh + wordPlain > 1 {
          (high, plain, low) = (high + wordHigh, plain + wordPlain, low + wordLow)
        }
        (wordHigh, wordPlain, wordLow) = (0, 0, 0)
      }
    }
    isLatin = high < plain
    hasLowLetters = low * 5 > high
  }

  /// Below 0xA0, and neither a quotation mark nor a dash, an ellipsis or the euro sign
  /// in the encodings of Windows; or one of the four above, which are letters of DOS and
  /// signs everywhere else.
  private static func isLowLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80, 0x82, 0x84, 0x85, 0x91...0x97: false
    default: byte < 0xA4
    }
  }
}
