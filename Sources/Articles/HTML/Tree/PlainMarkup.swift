/// What is done to a page before its tags are looked at
/// (https://html.spec.whatwg.org/#preprocessing-the-input-stream): line ends become
/// line feeds; NULs go, and so do the characters that `PieceReference` uses.
enum PlainMarkup {
  static func of(_ page: [UInt8]) -> [UInt8] {
    let odd = [0, PieceReference.mark, 0x0D]
    guard odd.contains(where: { ByteSearch.first($0, in: page, from: 0) != nil }) else {
      return page
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
}
