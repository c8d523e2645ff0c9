/// Text that comes as bytes in changing encodings and as UTF-16 units.
struct RTFText {
  private var text: [UInt8] = []
  private var pending: [UInt8] = []
  private var isASCII = true
  private var encoding = ""
  private var highSurrogate: UInt16?

  mutating func add(byte: UInt8, encoding: String) {
    if byte >= 0x80 || !isASCII, encoding != self.encoding { flush() }
    if byte >= 0x80 {
      isASCII = false
      self.encoding = encoding
    }
    pending.append(byte)
  }

  mutating func add(_ characters: String) {
    flush()
    text.append(contentsOf: characters.utf8)
  }

  mutating func add(unit: UInt16) {
    flush()
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    let units = [highSurrogate, unit].compactMap { $0 }
    highSurrogate = nil
    // Symbol fonts put their signs where Unicode has none.
    guard !(0xE000...0xF8FF).contains(unit) else { return }
    text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
  }

  mutating func finished() -> String {
    flush()
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    if isASCII {
      text.append(contentsOf: pending)
    } else if encoding != "CP1252", let decoded = Iconv.decode(pending, from: encoding) {
      text.append(contentsOf: decoded.utf8)
    } else {
      text.append(contentsOf: Windows1252.decode(pending).utf8)
    }
    pending.removeAll(keepingCapacity: true)
    isASCII = true
  }
}
