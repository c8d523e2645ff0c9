/// The words inside class names and ids: "article__relatedLinks" is article,
/// related, links. Names are how templates say what a part of a page is.
enum NameWords {
  static func split(_ bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in bytes.prefix(400) {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if !isUpper && !isLower || (isUpper && previousIsLower) {
        if word.count > 1 { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      previousIsLower = isLower
    }
    if word.count > 1 { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words without anything between them, in lower case.
  static func joined(_ bytes: ArraySlice<UInt8>) -> String { split(bytes).joined() }
}
