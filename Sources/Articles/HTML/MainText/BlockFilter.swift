/// Leaves out, of the blocks inside the article's element, those that are not its
/// text: boxes of links, bylines, dates, the title again, headings over nothing.
struct BlockFilter {
  private let blocks: [TextBlock]
  private let title: String
  private let page: HTMLPage

  init(blocks: ArraySlice<TextBlock>, title: String, page: HTMLPage) {
    self.blocks = Array(blocks)
    self.title = FoldedText.of(title)
    self.page = page
  }

  func kept() -> [TextBlock] {
    var keep = blocks.map { !$0.isBoilerplate }
    dropLinkLists(&keep)
    for index in blocks.indices where keep[index] {
      guard blocks[index].text.count < 600 else { continue }
      let text = String(decoding: blocks[index].text, as: UTF8.self)
      let folded = FoldedText.of(text)
      if isTitle(blocks[index], folded) || isScrap(blocks[index], text, folded)
        || CallPhrases.asksForCookies(folded)
      {
        keep[index] = false
      }
    }
    dropEmptyHeadings(&keep)
    return blocks.indices.filter { keep[$0] }.map { blocks[$0] }
  }

  /// Blocks of links: alone, or a list or table whose items are short and mostly
  /// links.
  private func dropLinkLists(_ keep: inout [Bool]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      guard block.isListItem || block.isCell, !block.isBoilerplate else {
        if block.linkDensity > 0.6, block.weight < 250 { keep[index] = false }
        index += 1
        continue
      }
      var end = index
      var weight = 0
      var linked = 0
      while end < blocks.count, blocks[end].isListItem || blocks[end].isCell,
        !blocks[end].isBoilerplate
      {
        weight += blocks[end].weight
        linked += blocks[end].linked
        end += 1
      }
      if linked * 5 > weight * 3, weight < (end - index) * 150 {
        for item in index..<end { keep[item] = false }
      }
      index = end
    }
  }

  private func isTitle(_ block: TextBlock, _ folded: String) -> Bool {
    !title.isEmpty && (folded == title || (block.isHeading && block.tag == .h1))
  }

  /// A short line that is only a date, a credit or a call on the reader.
  private func isScrap(_ block: TextBlock, _ text: String, _ folded: String) -> Bool {
    guard block.weight < 150 else { return false }
    if text.hasPrefix("©") { return true }
    if CallPhrases.opens(folded), block.weight < 60 || block.linked > 0 || block.punctuation < 2 {
      return true
    }
    if block.isCaption { return isCredit(block, text, folded) }
    if block.isHeading || block.isListItem || block.isCell { return false }
    return block.weight < 40 && PublicationDateText.read(text) != nil
  }

  /// Whether a caption only says whose the picture is, or labels it.
  private func isCredit(_ block: TextBlock, _ text: String, _ folded: String) -> Bool {
    guard block.weight < 80, !block.endsSentence else { return false }
    return Self.credits.contains { folded.hasPrefix($0) }
      || text.split(whereSeparator: \.isWhitespace).count < 4
  }

  /// How credits begin, folded.
  private static let credits = [
    "photo", "foto", "picture", "image", "bild", "illustration", "credit", "copyright", "source",
    "quelle", "getty", "reuters", "imago", "afp ", "ap ", "dpa",
  ]

  /// A heading stays when what it stands over stays; so does a short label.
  private func dropEmptyHeadings(_ keep: inout [Bool]) {
    var next: Int?
    for index in blocks.indices.reversed() {
      let block = blocks[index]
      let isLabel =
        block.isHeading || (block.weight < 50 && !block.isListItem && !block.endsSentence)
      if keep[index], isLabel, block.isHeading || next != nil, !(next.map { keep[$0] } ?? false) {
        keep[index] = false
      }
      if !block.isHeading, !block.isCaption { next = index }
    }
  }
}
