/// Leaves out, of the blocks inside the article's element, those that are not its
/// text: boxes of links, bylines, dates, the title again, headings over nothing.
struct BlockFilter {
  private let blocks: [TextBlock]
  private let title: String
  private let page: HTMLPage
  /// Where the first headline stands, which need not be the page's title.
  private let headline: HTMLTree.Index?
  /// From the first paragraph to the last.
  private let prose: Range<Int>?
  /// The element right in which most of the text in paragraphs stands.
  private let body: HTMLTree.Index?

  init(blocks: ArraySlice<TextBlock>, title: String, page: HTMLPage) {
    let blocks = Array(blocks)
    self.blocks = blocks
    self.title = FoldedText.of(title)
    self.page = page
    headline = blocks.first { $0.isHeading && $0.tag == .h1 }?.start
    let paragraphs = blocks.indices.filter { blocks[$0].weight >= 80 }
    var letters: [HTMLTree.Index: Int] = [:]
    for block in blocks where block.tag == .p && !block.isBoilerplate {
      if let parent = page.tree.parent(block.container) {
        letters[parent, default: 0] += block.weight
      }
    }
    body = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    prose = paragraphs.first.flatMap { first in paragraphs.last.map { first..<$0 } }
  }

  func kept() -> [TextBlock] {
    var keep = blocks.map { !$0.isBoilerplate }
    for index in PictureSeries.range(in: blocks) { keep[index] = false }
    dropLinkLists(&keep)
    for index in blocks.indices where keep[index] {
      guard blocks[index].text.count < 600, mayBeScrap(blocks[index]) else { continue }
      let text = String(decoding: blocks[index].text, as: UTF8.self)
      let folded = FoldedText.of(text)
      if isTitle(blocks[index], folded) || isScrap(blocks[index], text, folded)
        || CallPhrases.asksForCookies(folded)
        || blocks[index].weight < 40 && !isSentence(index, text) && isDated(index, text)
      {
        keep[index] = false
      }
    }
    dropRepeated(&keep)
    dropEmptyHeadings(&keep)
    return blocks.indices.filter { keep[$0] }.map { blocks[$0] }
  }

  /// Whether a block is short, may be the title or speaks of cookies: only then is it
  /// looked at closely.
  private func mayBeScrap(_ block: TextBlock) -> Bool {
    block.weight < 150 || block.weight <= title.utf8.count * 2 + 100
      || Self.cookies.contains { ByteSearch.contains($0, in: block.text) }
  }

  private static let cookies = [Array("ookie".utf8), Array("OOKIE".utf8)]

  /// Paragraphs that the page prints again: for narrow screens, as a pull quote.
  private func dropRepeated(_ keep: inout [Bool]) {
    // Texts of one length are few: none of the others is looked at.
    var seen: [Int: [Int]] = [:]
    var repeated: [Int] = []
    var letters = (repeated: 0, all: 0)
    for index in blocks.indices where keep[index] {
      let block = blocks[index]
      letters.all += block.weight
      guard block.weight >= Self.leastRepeated else { continue }
      let same = seen[block.text.count, default: []].prefix(Self.mostCompared)
      guard same.contains(where: { blocks[$0].text == block.text }) else {
        seen[block.text.count, default: []].append(index)
        continue
      }
      repeated.append(index)
      letters.repeated += block.weight
    }
    // A short text that is made of repetitions is meant to be.
    guard letters.repeated * 4 <= letters.all || letters.repeated >= Self.wholeArticle else {
      return
    }
    for index in repeated { keep[index] = false }
  }

  /// Letters of a paragraph that doesn't stand twice in a text by chance.
  private static let leastRepeated = 100
  /// Paragraphs of one length that another is compared with.
  private static let mostCompared = 20
  /// Letters that are an article printed twice.
  private static let wholeArticle = 2500

  /// Blocks of links: alone, or a list or table whose items are short and mostly
  /// links.
  private func dropLinkLists(_ keep: inout [Bool]) {
    let headings = blocks.indices.filter(isLinkedHeading)
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
        for item in index..<end where !isProse(blocks[item]) { keep[item] = false }
      }
      index = end
    }
    if headings.count >= Self.leastLinkedHeadings { for index in headings { keep[index] = true } }
  }

  /// Fewer are pointers to other articles.
  private static let leastLinkedHeadings = 3

  /// Whether a heading that is a link stands among the article's paragraphs, over one of
  /// them: lists of books and gadgets have such.
  private func isLinkedHeading(_ index: Int) -> Bool {
    let heading = blocks[index]
    guard heading.isHeading, heading.linkDensity > 0.6, !heading.isBoilerplate, let body,
      page.tree.parent(heading.container) == body, index + 1 < blocks.count
    else { return false }
    let next = blocks[index + 1]
    return next.tag == .p && next.weight >= 80 && next.linkDensity < 0.3
      && page.tree.parent(next.container) == body
  }

  private func isProse(_ block: TextBlock) -> Bool {
    block.weight >= 80 && block.linkDensity < 0.3 && block.endsSentence
  }

  private func isTitle(_ block: TextBlock, _ folded: String) -> Bool {
    guard !title.isEmpty else { return false }
    return folded == title || headline == block.start
  }

  /// A short line that is only a date, a credit or a call on the reader.
  private func isScrap(_ block: TextBlock, _ text: String, _ folded: String) -> Bool {
    guard block.weight < 150 else { return false }
    if text.hasPrefix("©") { return true }
    if CallPhrases.opens(folded), block.weight < 60 || block.linked > 0 || block.punctuation < 2 {
      return true
    }
    if block.isCaption { return isCredit(block, text, folded) }
    return false
  }

  /// Whether a short line is a date with a word or two.
  private func isDated(_ index: Int, _ text: String) -> Bool {
    let block = blocks[index]
    if block.isHeading || block.isListItem || block.isCell { return false }
    return PublicationDateText.read(text) != nil
  }

  /// Whether a short line between paragraphs is a sentence.
  private func isSentence(_ index: Int, _ text: String) -> Bool {
    guard let prose, prose.lowerBound < index, index < prose.upperBound,
      blocks[index].endsSentence
    else { return false }
    return text.split(whereSeparator: \.isWhitespace).count { $0.allSatisfy(\.isLetter) } >= 3
  }

  /// Whether a caption only says whose the picture is, or labels it.
  private func isCredit(_ block: TextBlock, _ text: String, _ folded: String) -> Bool {
    guard block.weight < 80, !block.endsSentence else { return false }
    return Self.credits.contains { folded.hasPrefix($0) }
      || Self.agencies.contains { text.hasPrefix($0) }
      || block.words < 4
  }

  /// How credits begin, folded.
  private static let credits = [
    "photo", "foto", "picture", "image", "bild", "illustration", "credit", "copyright", "source",
    "quelle", "getty", "reuters", "imago", "dpa",
  ]
  private static let agencies = ["AP ", "AP/", "AFP ", "AFP/", "EPA ", "EPA/"]

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
