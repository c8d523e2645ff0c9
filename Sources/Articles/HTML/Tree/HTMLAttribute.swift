/// The attributes that are kept of a page's elements.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case id, `class`, role, style, hidden, lang, name, property, content, rel, href
  case itemprop, datetime, pubdate, title, type
  case ariaHidden, httpEquiv, dataTestID, dataComponent

  /// The letter that names it in what the parser is given.
  var letter: UInt8 { UInt8(ascii: "a") + rawValue }

  init?(letter: UInt8) {
    guard letter >= UInt8(ascii: "a") else { return nil }
    self.init(rawValue: letter - UInt8(ascii: "a"))
  }

  fileprivate var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    case .dataTestID: "data-testid"
    case .dataComponent: "data-component"
    default: "\(self)"
    }
  }
}

/// Some of the attributes.
struct AttributeSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  @inline(__always)
  init(_ attribute: HTMLAttribute) { rawValue = 1 << UInt32(attribute.rawValue) }
}

/// The attributes by their names as pages spell them. Held by who reads a page, as
/// `TagTable` is.
struct AttributeTable {
  /// By the upper bits of a key's product, or in the free place that follows.
  private var slots: [(key: UInt32, length: UInt8, attribute: HTMLAttribute)]
  /// One behind the other, each filled up to the longest.
  private var names: [UInt8] = []

  private static let longest = 14

  static let standard = AttributeTable()

  private static let bits = 7

  private init() {
    slots = Array(repeating: (0, 0, .id), count: 1 << Self.bits)
    for attribute in HTMLAttribute.allCases {
      let name = Array(attribute.spelling.utf8)
      let key = Self.key(of: name.span, 0..<name.count)
      slots[slot(of: key)] = (key, UInt8(name.count), attribute)
      names += name + Array(repeating: 0, count: Self.longest - name.count)
    }
  }

  /// Nil for those that are not kept.
  @inline(__always)
  func attribute(named range: Range<Int>, in page: Span<UInt8>) -> HTMLAttribute? {
    guard (2...Self.longest).contains(range.count) else { return nil }
    let key = Self.key(of: page, range)
    let slot = slots[slot(of: key)]
    guard slot.key == key, slot.length == range.count else { return nil }
    let name = Int(slot.attribute.rawValue) &* Self.longest
    for index in 0..<range.count
    where names[name &+ index] != page[range.lowerBound &+ index] | 0x20 {
      return nil
    }
    return slot.attribute
  }

  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    // The golden ratio, as in `TagTable`.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9) >> (32 - UInt32(Self.bits)))
    while slots[slot].key != key, slots[slot].key != 0 {
      slot = (slot &+ 1) & ((1 << Self.bits) - 1)
    }
    return slot
  }

  /// The first two letters, the last and the length: no two names that are kept have the same.
  @inline(__always)
  private static func key(of bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let (first, second) = (bytes[range.lowerBound] | 0x20, bytes[range.lowerBound &+ 1] | 0x20)
    let last = bytes[range.upperBound &- 1] | 0x20
    let ends = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(last)
    return ends << 4 | UInt32(truncatingIfNeeded: range.count)
  }
}
