/// Leaves out, of the blocks inside the article's element, those that are not its
/// text: boxes of links, bylines, dates, the title again, headings over nothing.
struct BlockFilter {
  private let blocks: [TextBlock]
  private let title: String
  private let page: HTMLPage

  init(blocks: ArraySlice<TextBlock>, title: String, page: HTMLPage) {
    self.blocks = Array(blocks)
    self.title = Self.folded(title)
    self.page = page
  }

  func kept() -> [TextBlock] {
    var keep = blocks.map { !$0.isBoilerplate }
    dropLinkLists(&keep)
    for index in blocks.indices where keep[index] {
      if isTitle(blocks[index]) || isScrap(blocks[index], at: index) { keep[index] = false }
    }
    dropEmptyHeadings(&keep)
    return blocks.indices.filter { keep[$0] }.map { blocks[$0] }
  }

  /// Blocks of links: alone, or a list whose items are mostly links.
  private func dropLinkLists(_ keep: inout [Bool]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      guard block.isListItem, !block.isBoilerplate else {
        if block.linkDensity > 0.6, block.weight < 250 { keep[index] = false }
        index += 1
        continue
      }
      var end = index
      var characters = 0
      var linked = 0
      while end < blocks.count, blocks[end].isListItem {
        characters += blocks[end].characters
        linked += blocks[end].linked
        end += 1
      }
      if linked * 2 > characters {
        for item in index..<end { keep[item] = false }
      }
      index = end
    }
  }

  private func isTitle(_ block: TextBlock) -> Bool {
    guard block.text.count < 500, !title.isEmpty else { return false }
    let text = Self.folded(String(decoding: block.text, as: UTF8.self))
    return text == title || (block.isHeading && block.tag == .h1)
  }

  /// A short line that is only a date or a byline.
  private func isScrap(_ block: TextBlock, at index: Int) -> Bool {
    guard block.weight < 70, !block.isHeading, !block.isListItem, !block.isCell else {
      return false
    }
    let text = String(decoding: block.text, as: UTF8.self)
    if block.weight < 40, PublicationDateText.read(text) != nil { return true }
    return false
  }

  /// A heading stays when text comes before the next heading or the end.
  private func dropEmptyHeadings(_ keep: inout [Bool]) {
    var hasText = false
    for index in blocks.indices.reversed() where keep[index] {
      if blocks[index].isHeading {
        if !hasText { keep[index] = false }
      } else {
        hasText = true
      }
      // What was left out after a heading doesn't count for it.
    }
  }

  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }
}
