/// The content of elements in which tags are text.
enum RawText {
  /// Where the end tag of `name` begins, or where the page ends.
  static func end(
    of name: TagName, from start: Int, in bytes: Span<UInt8>, _ table: TagTable
  ) -> Int {
    var from = start
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: from) {
      if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        TagName(at: open + 2, in: bytes, table).isSame(as: name)
      {
        return open
      }
      from = open + 1
    }
    return bytes.count
  }
}
