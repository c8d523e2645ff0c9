/// The name of a tag, with what it means to the bounds on a page. Names of more than
/// eight letters mean nothing to them.
struct TagName {
  let range: Range<Int>
  let traits: Traits
  /// Up to eight letters or digits in lower case, the first one highest; 0 for others.
  private let packed: UInt64

  struct Traits: OptionSet {
    let rawValue: UInt16
    /// Has no content and no end tag.
    static let void = Traits(rawValue: 1)
    /// Its content is text and not markup.
    static let raw = Traits(rawValue: 2)
    /// Opened anew by the parser in every block where it was left open.
    static let formatting = Traits(rawValue: 4)
    /// Closed by the parser itself when the next one opens: often left open, and
    /// nested only inside others that are counted.
    static let closesItself = Traits(rawValue: 8)
    /// An element of SVG that can't hold HTML.
    static let drawing = Traits(rawValue: 16)
    /// Begins and ends a line of text, so that white space beside it is nothing.
    static let block = Traits(rawValue: 32)
    /// The parser adds the attributes of a second one to the first.
    static let merged = Traits(rawValue: 64)

    /// Nothing of it is read, so that the parser need not be given it.
    static let unread = Traits(rawValue: 128)

    // Names that are told from all others.
    static let anchor = Traits(rawValue: 1 << 8)
    static let input = Traits(rawValue: 1 << 9)
    static let link = Traits(rawValue: 1 << 10)
    static let noframes = Traits(rawValue: 1 << 11)
    static let script = Traits(rawValue: 1 << 12)
    static let svg = Traits(rawValue: 1 << 13)
    static let title = Traits(rawValue: 1 << 14)
    static let xmp = Traits(rawValue: 1 << 15)
  }

  /// The name that begins at `start`, up to white space, "/" or ">".
  @inline(__always)
  init(at start: Int, in bytes: Span<UInt8>, _ table: TagTable) {
    var packed: UInt64 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      packed = packed << 8 | UInt64(Self.isUpper(byte) ? byte | 0x20 : byte)
      index &+= 1
    }
    range = start..<index
    self.packed = index &- start <= 8 ? packed : 0
    traits = table[self.packed]
  }

  /// Long names are nobody's.
  func isSame(as other: TagName) -> Bool { packed != 0 && packed == other.packed }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
