/// The attributes that are kept of a page's elements.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case id, `class`, role, style, hidden, lang, name, property, content, rel, href
  case itemprop, datetime, pubdate, title, type
  case ariaHidden, httpEquiv, dataTestID, dataComponent

  /// The attribute of a name as a page spells it; nil for those that are not kept.
  static func named(_ bytes: ArraySlice<UInt8>) -> HTMLAttribute? {
    guard (2...14).contains(bytes.count) else { return nil }
    let key = key(bytes)
    return table.first {
      $0.key == key && $0.name.count == bytes.count
        && zip($0.name, bytes).allSatisfy { $0 == $1 | 0x20 }
    }?.attribute
  }

  /// The letter that names it in what the parser is given.
  var letter: UInt8 { UInt8(ascii: "a") + rawValue }

  init?(letter: UInt8) {
    guard letter >= UInt8(ascii: "a") else { return nil }
    self.init(rawValue: letter - UInt8(ascii: "a"))
  }

  private var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    case .dataTestID: "data-testid"
    case .dataComponent: "data-component"
    default: "\(self)"
    }
  }

  private static let table = allCases.map { attribute in
    let name = Array(attribute.spelling.utf8)
    return (key: key(name[...]), name: name, attribute: attribute)
  }

  /// Tells nearly all names apart: the first two letters and the last.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt32 {
    let start = name.startIndex
    return UInt32(name[start] | 0x20) << 16 | UInt32(name[start + 1] | 0x20) << 8
      | UInt32(name[name.endIndex - 1] | 0x20)
  }
}
