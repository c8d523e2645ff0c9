/// The encodings of mail: base64 and quoted-printable (RFC 2045), encoded words in
/// headers (RFC 2047).
enum MailEncoding {
  static func decoded(_ bytes: ArraySlice<UInt8>, encoding: String?) -> [UInt8] {
    switch TextCleaner.line(encoding ?? "").lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 4)
    var value: UInt32 = 0
    var digits = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      default: continue
      }
      value = value << 6 | UInt32(digit)
      digits += 1
      if digits == 4 {
        result.append(UInt8(truncatingIfNeeded: value >> 16))
        result.append(UInt8(truncatingIfNeeded: value >> 8))
        result.append(UInt8(truncatingIfNeeded: value))
        value = 0
        digits = 0
      }
    }
    if digits == 3 {
      result.append(UInt8(truncatingIfNeeded: value >> 10))
      result.append(UInt8(truncatingIfNeeded: value >> 2))
    } else if digits == 2 {
      result.append(UInt8(truncatingIfNeeded: value >> 4))
    }
    return result
  }

  static func quotedPrintable(
    _ bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(underscoreIsSpace && byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else if index < bytes.endIndex, bytes[index] == 0x0A {
        index += 1
      } else if index + 1 < bytes.endIndex, bytes[index] == 0x0D, bytes[index + 1] == 0x0A {
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// A header's value with its encoded words ("=?utf-8?Q?Z=C3=BCrich?=") made text.
  static func words(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    // What stands between encoded words, from here on.
    var start = 0
    var position = 0
    var afterWord = false
    while let mark = ByteSearch.first(UInt8(ascii: "="), in: bytes, from: position) {
      guard let word = word(in: bytes, at: mark) else {
        position = mark + 1
        continue
      }
      let between = bytes[start..<mark]
      // White space between two encoded words is none.
      if !(afterWord && between.allSatisfy { $0 <= 0x20 }) {
        result += String(decoding: between, as: UTF8.self)
      }
      result += word.text
      start = word.end
      position = word.end
      afterWord = true
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Bytes of one encoded word; RFC 2047 allows 75, and few programs keep to it.
  private static let longestWord = 2000

  /// The encoded word that begins at `start`; nil when none does.
  private static func word(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < bytes.count, bytes[start + 1] == mark else { return nil }
    let rest = bytes[(start + 2)...].prefix(longestWord)
    guard let labelEnd = rest.firstIndex(of: mark),
      let kindEnd = rest[(labelEnd + 1)...].firstIndex(of: mark), kindEnd == labelEnd + 2,
      let end = rest[(kindEnd + 1)...].firstIndex(of: mark), end + 1 < rest.endIndex,
      bytes[end + 1] == UInt8(ascii: "=")
    else { return nil }
    let content = rest[(kindEnd + 1)..<end]
    let plain =
      bytes[labelEnd + 1] | 0x20 == UInt8(ascii: "b")
      ? base64(content) : quotedPrintable(content, underscoreIsSpace: true)
    let label = String(
      decoding: rest[..<labelEnd].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    return (TextDecoder.decode(plain, label: label).text, end + 2)
  }
}
