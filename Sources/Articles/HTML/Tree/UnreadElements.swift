/// Elements of a page of which nothing is read: pictures, drawings, styles, programs.
struct UnreadElements {
  private let tags = TagTable.standard
  private let attributes = AttributeTable.standard
  /// Before it, no drawing is without elements of the page in it.
  private var drawingsEnd = 0

  /// Past such an element; nil where something of it is read. `start` is past its tag.
  mutating func end(
    of name: TagName, _ tag: StartTag, _ values: ArraySlice<HTMLTree.Attribute>, _ start: Int,
    in page: Span<UInt8>
  ) -> Int? {
    let isRaw = name.traits.contains(.raw)
    if name.traits.contains(.svg) { return tag.isSelfClosing ? start : end(ofDrawing: start, page) }
    if name.traits.contains(.link) { return Self.isRead(link: values, page) ? nil : start }
    if name.traits.contains(.unread), !isRaw { return start }
    guard isRaw, !name.traits.isDisjoint(with: [.unread, .script]) else { return nil }
    let close = RawText.end(of: name, from: start, in: page, tags)
    if name.traits.contains(.script) {
      let type = values.first { $0.name == .type }?.range
      if LinkedData.isScript(type: type, start..<close, in: page) { return nil }
    }
    return MarkupDeclaration.afterBracket(close, in: page)
  }

  private mutating func end(ofDrawing start: Int, _ page: Span<UInt8>) -> Int? {
    guard start >= drawingsEnd else { return nil }
    let drawing = Drawing(from: start, in: page, tags, attributes)
    drawingsEnd = drawing.end
    return drawing.isPure ? MarkupDeclaration.afterBracket(drawing.end, in: page) : nil
  }

  /// Of links in the head only the page's own address is read, and microdata.
  private static func isRead(
    link values: ArraySlice<HTMLTree.Attribute>, _ page: Span<UInt8>
  ) -> Bool {
    values.contains { attribute in
      attribute.name == .itemprop
        || attribute.name == .rel
          && LinkedData.contains("canonical", in: attribute.range, of: page)
    }
  }
}
