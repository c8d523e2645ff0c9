/// The content of an `svg` element: most of the tags of many pages, and nothing of
/// it is read.
struct Drawing {
  /// Where its end tag begins; or where an element of HTML does, which ends drawings
  /// or stands in them as in a page.
  private(set) var end: Int
  /// Whether there is no element of HTML in it.
  private(set) var isPure = false

  init(
    from start: Int, in bytes: Span<UInt8>, _ tags: TagTable, _ attributes: AttributeTable
  ) {
    var unread: [HTMLTree.Attribute] = []
    var position = start
    var depth = 1
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: position),
      open + 1 < bytes.count
    {
      end = open
      let isEnd = bytes[open + 1] == UInt8(ascii: "/")
      let name = TagName(at: isEnd ? open + 2 : open + 1, in: bytes, tags)
      guard
        !name.traits.isDisjoint(with: [.drawing, .anchor, .title])
          || Self.isLongName(bytes.extracting(name.range))
      else { return }
      let tag = StartTag(after: name, in: bytes, attributes, to: &unread)
      unread.removeAll(keepingCapacity: true)
      guard let after = tag.end else { break }
      if name.traits.contains(.svg) {
        if isEnd { depth -= 1 } else if !tag.isSelfClosing { depth += 1 }
        if depth == 0 {
          isPure = true
          return
        }
      }
      position = after
    }
    end = bytes.count
  }

  private static func isLongName(_ name: Span<UInt8>) -> Bool {
    guard name.count > 8 else { return false }
    return names.contains { long in
      long.count == name.count && long.indices.allSatisfy { long[$0] == name[$0] | 0x20 }
    }
  }

  private static let names = [
    "lineargradient", "radialgradient", "fegaussianblur", "fecolormatrix", "fecomposite",
    "femergenode", "fecomponenttransfer", "animatetransform", "animatemotion",
  ].map { Array($0.utf8) }
}
