/// A name as it is shown: the text's own letters, with runs of white space
/// made single spaces and a headline's capitals made small.
struct WrittenName {
  let bytes: [UInt8]
  let words: [Word]

  func text(of range: Range<Int>) -> String {
    var name: [UInt8] = []
    var last = Int(words[range.lowerBound].start)
    for index in range {
      let word = words[index]
      let start = Int(word.start)
      if index > range.lowerBound {
        for byte in bytes[last..<start] {
          let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
          if !isSpace { name.append(byte) } else if name.last != 0x20 { name.append(0x20) }
        }
      }
      append(bytes[start..<Int(word.end)], isHeadline: isHeadline(word, in: range), to: &name)
      last = Int(word.end)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether it is all in capitals, so that another spelling is better.
  func isAllCapitals(_ range: Range<Int>) -> Bool {
    range.contains { isHeadline(words[$0], in: range) }
  }

  /// Words of up to three capitals may be meant so: "UN", "AIG".
  private func isHeadline(_ word: Word, in range: Range<Int>) -> Bool {
    guard word.shape.contains(.allCapitals), !word.shape.contains(.acronym) else { return false }
    return word.end - word.start > 3 && !word.has(.suffix)
      || range.count > 1 && !word.has(.suffix)
        && range.allSatisfy { words[$0].shape.contains(.allCapitals) }
  }

  private func append(_ word: ArraySlice<UInt8>, isHeadline: Bool, to name: inout [UInt8]) {
    guard isHeadline else {
      name.append(contentsOf: word)
      return
    }
    let text = String(decoding: word, as: UTF8.self)
    guard let first = text.unicodeScalars.first else { return }
    name.append(contentsOf: String(first).utf8)
    name.append(contentsOf: String(text.unicodeScalars.dropFirst()).lowercased().utf8)
  }
}
