import Glibc

/// Legacy encodings by the C library's iconv
/// (https://www.gnu.org/software/libc/manual/html_node/Generic-Charset-Conversion.html).
enum Iconv {
  /// Where glibc's name or the better superset differs from the WHATWG name.
  private static let names = [
    "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS", "windows-874": "CP874",
    "x-mac-cyrillic": "MAC-CYRILLIC", "macintosh": "MACINTOSH", "iso-2022-jp": "ISO-2022-JP-2",
    "euc-jp": "EUC-JP-MS", "ibm866": "CP866",
  ]

  /// The text, with U+FFFD for each byte that means nothing; nil when the C library
  /// lacks the encoding.
  static func decode(_ bytes: [UInt8], from encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", names[encoding] ?? encoding),
      converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var block = [CChar](repeating: 0, count: 64 << 10)
    // iconv's C interface lacks const; it doesn't write to its input.
    var input = bytes
    input.withUnsafeMutableBytes { source in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      var isFlushed = false
      while !isFlushed {
        isFlushed = left == 0
        let (status, code) = block.withUnsafeMutableBufferPointer { target in
          var out = target.baseAddress
          var room = target.count
          // Without input, what a stateful encoding holds back comes out.
          let status =
            isFlushed
            ? iconv(converter, nil, nil, &out, &room)
            : iconv(converter, &next, &left, &out, &room)
          let code = errno
          text.append(
            contentsOf: UnsafeRawBufferPointer(
              start: target.baseAddress, count: target.count - room))
          return (status, code)
        }
        guard status == -1, code != E2BIG, left > 0 else { continue }
        // An invalid or cut sequence: one replacement, one byte further.
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        next = next.map { $0 + 1 }
        left -= 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
