/// What is done to a page before its tags are looked at
/// (https://html.spec.whatwg.org/#preprocessing-the-input-stream): line ends become
/// line feeds; NULs go, and so do the characters that `PieceReference` uses.
enum PlainMarkup {
  static func of(_ page: [UInt8]) -> [UInt8] {
    let has = { ByteSearch.first($0, in: page, from: 0) != nil }
    guard has(0) || has(PieceReference.mark) else {
      return has(0x0D) ? withLineFeeds(page) : page
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(page.count)
    var start = 0
    var index = 0
    while index < page.count {
      let byte = page[index]
      guard byte == 0x0D || byte == PieceReference.mark || byte == 0 else {
        index &+= 1
        continue
      }
      plain.append(contentsOf: page[start..<index])
      index += byte == PieceReference.mark ? PieceReference.length : 1
      if byte == 0x0D, index >= page.count || page[index] != 0x0A { plain.append(0x0A) }
      start = index
    }
    if start < page.count { plain.append(contentsOf: page[start...]) }
    return plain
  }

  private static func withLineFeeds(_ page: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(page.count)
    var start = 0
    while let end = ByteSearch.first(0x0D, in: page, from: start) {
      plain.append(contentsOf: page[start..<end])
      start = end + 1
      if start >= page.count || page[start] != 0x0A { plain.append(0x0A) }
    }
    plain.append(contentsOf: page[start...])
    return plain
  }
}
