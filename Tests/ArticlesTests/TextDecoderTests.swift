import Testing

@testable import Articles

struct TextDecoderTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41], nil, "A", "utf-8"),
      ([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00], nil, "Aé", "utf-16le"),
      ([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3C, 0xDF, 0x20], nil, "A🌠", "utf-16be"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], nil, "A", "utf-32le"),
      ([0x41, 0xE9], "latin1", "Aé", "windows-1252"),
      ([0x41, 0xE9], nil, "Aé", "windows-1252"),
      ([0xC3, 0xA9], "iso-8859-1", "é", "utf-8"),
      ([0xCC, 0xEE], "windows-1251", "Мо", "windows-1251"),
      ([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "iso-2022-jp", "日", "iso-2022-jp"),
      ([0xE1, 0xFF], "euc-kr", "\u{FFFD}\u{FFFD}", "euc-kr"),
    ] as [([UInt8], String?, String, String)])
  func `bytes are decoded`(bytes: [UInt8], label: String?, text: String, encoding: String) {
    #expect(TextDecoder.decode(bytes, label: label) == .init(text: text, encoding: encoding))
  }

  @Test func `UTF-8 with one broken spot stays UTF-8`() {
    let bytes = Array("Ein schöner Tag für Österreich, sagte die Ärztin in Köln.".utf8)
    let sound = Array(repeating: bytes, count: 4).flatMap { $0 }
    let decoded = TextDecoder.decode(sound + [0xFF] + sound)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 1)
  }

  @Test func `an encoding that nothing declares is told by the letters`() throws {
    let russian = """
      Вчера в столице прошли переговоры о поставках зерна. Стороны договорились встретиться \
      ещё раз весной, сообщил представитель министерства.
      """
    for encoding in ["windows-1251", "koi8-r", "ibm866", "iso-8859-5"] {
      let bytes = try #require(Self.bytes(russian, in: encoding))
      #expect(TextDecoder.decode(bytes).text == russian, "\(encoding)")
    }
  }

  @Test func `a few accents among plain letters are windows-1252`() {
    let text = "Le maire a dit que l\u{2019}\u{E9}t\u{E9} serait chaud. "
    let bytes = text.unicodeScalars.compactMap {
      $0.isASCII ? UInt8($0.value) : Windows1252.byte(of: $0)
    }
    #expect(TextDecoder.decode(bytes).text == text)
  }

  @Test func `UTF-16 and UTF-32 of Chinese without a mark are told by their NULs`() {
    let text = "北京 2026年1月30日\n今天的会议。"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (24 - 8 * UInt32($0))) }
    }
    #expect(TextDecoder.decode(little).text == text)
    #expect(TextDecoder.decode(big).text == text)
  }

  /// The bytes of a text, found by asking what each byte means.
  private static func bytes(_ text: String, in encoding: String) -> [UInt8]? {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      if let scalar = Iconv.decode([byte], from: encoding)?.unicodeScalars.first {
        table[scalar] = byte
      }
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : table[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  @Test func `UTF-16 without a mark is told by its NULs`() {
    let bytes = "Rain in Ely".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(TextDecoder.decode(bytes).text == "Rain in Ely")
  }
}

/// Declarations that are wrong, and tables that differ.
struct TextDecoderTableTests {
  private func text(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = try TestFile(name, bytes)
    return try #require(try ReadResult(file.path).articles.first).text
  }

  @Test func `a page that says UTF-8 and has none of it is read by its letters`() throws {
    let head = Array("<meta charset=\"utf-8\"><p>The caf".utf8)
    let tail = Array(" by the harbour is open again, and serves cr".utf8)
    let page = head + [0xE9] + tail + [0xEA] + Array("pes all day long.</p>".utf8)
    let expected = "The café by the harbour is open again, and serves crêpes all day long."
    #expect(try text("a.html", page) == expected)
  }

  @Test func `a page in UTF-8 with a broken spot stays UTF-8`() throws {
    let page =
      Array("<meta charset=\"utf-8\"><p>The café by the harbour, crêpes".utf8) + [0xE9]
      + Array(" all day long.</p>".utf8)
    #expect(try text("a.html", page).hasPrefix("The café by the harbour, crêpes\u{FFFD}"))
  }

  @Test func `the wave dash of Shift_JIS is JIS's`() throws {
    let head = Array("<meta charset=\"shift_jis\"><p>".utf8)
    // "10～20−" with the wave dash and the minus sign of JIS, and a character of Microsoft's.
    let page =
      head + Array("10".utf8) + [0x81, 0x60] + Array("20".utf8) + [0x81, 0x7C, 0x87, 0x40]
    #expect(try text("a.html", page) == "10\u{301C}20\u{2212}\u{2460}")
  }
}
