/// Where, behind an article, the next one begins on a page that goes on and on: at
/// another headline of the same rank with a byline or a date under it.
struct NextStory {
  private let page: HTMLPage
  private let blocks: [TextBlock]
  private let title: String

  /// Letters of text after which another story may begin; before them stand
  /// standfirsts and summaries.
  private static let leastText = 400
  /// Blocks in which a headline's byline and date stand.
  private static let bylineBlocks = 6

  init(page: HTMLPage, blocks: [TextBlock], title: String) {
    self.page = page
    self.blocks = blocks
    self.title = FoldedText.of(title)
  }

  /// The first block of a range that is another story's; the range's end when there is
  /// none, or the page's own headline isn't found, so that nothing tells its rank.
  func start(in range: Range<Int>) -> Int {
    guard !title.isEmpty, let own = blocks[..<range.upperBound].firstIndex(where: isOwn) else {
      return range.upperBound
    }
    var letters = 0
    for index in max(own + 1, range.lowerBound)..<max(own + 1, range.upperBound) {
      let block = blocks[index]
      if block.isHeading, block.tag == blocks[own].tag, !block.isBoilerplate,
        block.linkDensity < 0.5, letters >= Self.leastText, !isOwn(block), hasByline(index)
      {
        return index
      }
      if !block.isHeading, !block.isBoilerplate, block.linkDensity < 0.3 { letters += block.weight }
    }
    return range.upperBound
  }

  private func isOwn(_ block: TextBlock) -> Bool {
    [.h1, .h2, .h3].contains(block.tag) && block.text.count < 500
      && FoldedText.of(String(decoding: block.text, as: UTF8.self)) == title
  }

  /// Whether a byline or a date stands between a heading and the text under it.
  private func hasByline(_ heading: Int) -> Bool {
    for block in blocks[heading...].dropFirst().prefix(Self.bylineBlocks) {
      if block.isHeading { return false }
      let holders = [block.start] + page.tree.ancestors(block.start).prefix(3)
      if holders.contains(where: { $0 > blocks[heading].start && isBylineOrDate($0) }) {
        return true
      }
      if block.weight > 90 { return false }
    }
    return false
  }

  /// A short element that is named for a byline, or shows a day.
  private func isBylineOrDate(_ node: HTMLTree.Index) -> Bool {
    guard page.textLengths[node] < 100 else { return false }
    if page.names[node].contains(.byline) { return true }
    guard page.tree.tag(node) == .time || page.names[node].contains(.date) else { return false }
    return PublicationDateText.read(page.line(node, limit: 200)).map(PageDate.isPlausible) ?? false
  }
}
