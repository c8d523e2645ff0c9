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
    var result = ""
    var pending = ""
    var rest = Substring(text)
    var afterWord = false
    while let start = rest.firstIndex(of: "=") {
      pending += rest[..<start]
      rest = rest[start...]
      let parts = rest.dropFirst().prefix(2000).split(
        separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
      if parts.count == 5, parts[0].isEmpty, parts[2].count == 1, parts[4].hasPrefix("=") {
        // White space between two encoded words is none.
        if !(afterWord && pending.allSatisfy(\.isWhitespace)) { result += pending }
        pending = ""
        let bytes = Array(parts[3].utf8)[...]
        let plain =
          parts[2].lowercased() == "b"
          ? base64(bytes) : quotedPrintable(bytes, underscoreIsSpace: true)
        let label = parts[1].prefix { $0 != "*" }
        result += TextDecoder.decode(plain, label: String(label)).text
        rest = parts[4].dropFirst()
        rest = text[rest.startIndex...]
        afterWord = true
      } else {
        pending += "="
        rest = rest.dropFirst()
      }
    }
    return result + pending + rest
  }
}
