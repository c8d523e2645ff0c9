/// The name of a tag, with what it means to the bounds on a page. Names of more than
/// eight letters mean nothing to them.
struct TagName {
  /// Up to eight letters or digits in lower case, the first one highest; 0 for others.
  private let packed: UInt64
  let range: Range<Int>

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Has no content and no end tag.
    static let void = Traits(rawValue: 1)
    /// Its content is text and not markup.
    static let raw = Traits(rawValue: 2)
    /// Opened anew by the parser in every block where it was left open.
    static let formatting = Traits(rawValue: 4)
    /// Closed by the parser itself when the next one opens: often left open, and
    /// nested only inside others that are counted.
    static let closesItself = Traits(rawValue: 8)
    /// Begins and ends a line of text, so that white space beside it is nothing.
    static let block = Traits(rawValue: 32)
    /// An element of SVG that can't hold HTML.
    static let drawing = Traits(rawValue: 16)
  }

  /// The name that begins at `start`, up to white space, "/" or ">".
  init(at start: Int, in bytes: [UInt8]) {
    var packed: UInt64 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      packed = packed << 8 | UInt64(Self.isUpper(byte) ? byte | 0x20 : byte)
      index &+= 1
    }
    range = start..<index
    self.packed = index - start <= 8 ? packed : 0
  }

  func isNamed(_ name: Known) -> Bool { packed == name.packed }

  /// Long names are nobody's.
  func isSame(as other: TagName) -> Bool { packed != 0 && packed == other.packed }

  var traits: Traits {
    guard packed != 0 else { return [] }
    var (low, high) = (0, Self.table.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.table[middle].packed < packed { low = middle + 1 } else { high = middle }
    }
    guard low < Self.table.count, Self.table[low].packed == packed else { return [] }
    return Self.table[low].traits
  }

  /// A name to compare with.
  struct Known {
    fileprivate let packed: UInt64

    init(_ name: String) { packed = name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    static let a = Known("a")
    static let input = Known("input")
    static let link = Known("link")
    static let noframes = Known("noframes")
    static let script = Known("script")
    static let svg = Known("svg")
    static let title = Known("title")
    static let xmp = Known("xmp")
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static let table: [(packed: UInt64, traits: Traits)] = {
    var table: [UInt64: Traits] = [:]
    for (traits, names) in names {
      for name in names.split(separator: " ") {
        table[Known(String(name)).packed, default: []].insert(traits)
      }
    }
    return table.map { (packed: $0.key, traits: $0.value) }.sorted { $0.packed < $1.packed }
  }()

  private static let names: [(Traits, String)] = [
    (.void, "area base br col embed hr img input link meta param source track wbr"),
    (.raw, "script style textarea title xmp noframes iframe noembed"),
    (.formatting, "a b big code em font i nobr s small strike strong tt u"),
    (
      .closesItself,
      "p li dt dd option optgroup tr td th thead tbody tfoot html head body colgroup caption rp rt"
    ),
    (
      .block,
      "html head body article section main header footer nav aside div p center h1 h2 h3 h4 h5 h6 "
        + "ul ol li dl dt dd table caption thead tbody tfoot tr td th figure form fieldset option"
    ),
    (
      .drawing,
      "svg g path rect circle ellipse line polyline polygon defs use symbol mask pattern image text "
        + "tspan stop desc metadata filter clippath marker animate set view feoffset feblend feflood "
        + "femerge"
    ),
  ]
}
