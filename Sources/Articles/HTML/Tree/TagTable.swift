/// What the names of tags mean, found by one multiplication: every tag of a page is
/// looked up. Held by who reads a page, for each access to a global costs as much.
struct TagTable {
  /// By the upper bits of the name's product, or in the free place that follows.
  private var slots: [(packed: UInt64, traits: TagName.Traits)]

  static let standard = TagTable()

  private static let bits = 9

  private init() {
    slots = Array(repeating: (0, []), count: 1 << Self.bits)
    for (traits, names) in Self.names {
      for name in names.split(separator: " ") {
        let packed = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        let slot = slot(of: packed)
        slots[slot] = (packed, slots[slot].traits.union(traits))
      }
    }
  }

  /// Nothing for names that are not in the table, and for 0.
  @inline(__always)
  subscript(packed: UInt64) -> TagName.Traits { slots[slot(of: packed)].traits }

  /// Where a name stands, or would stand.
  @inline(__always)
  private func slot(of packed: UInt64) -> Int {
    // The golden ratio, which spreads names that differ in few bits (Knuth, volume 3, 6.4).
    var slot = Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    while slots[slot].packed != packed, slots[slot].packed != 0 {
      slot = (slot &+ 1) & ((1 << Self.bits) - 1)
    }
    return slot
  }

  private static let names: [(TagName.Traits, String)] = [
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
    (.unread, "img source track param area embed style iframe noembed"),
    (.merged, "html body"), (.anchor, "a"), (.input, "input"), (.link, "link"),
    (.noframes, "noframes"), (.script, "script"), (.svg, "svg"), (.title, "title"), (.xmp, "xmp"),
  ]
}
