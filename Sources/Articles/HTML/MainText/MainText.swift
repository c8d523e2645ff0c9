/// The article's own text among everything a page shows.
///
/// Every block of text counts for or against being part of the article: sentences
/// for it, links and scraps against it. The element whose blocks have the
/// greatest sum is the article (the idea of maximum subsequence segmentation,
/// Pasternack and Roth, WWW 2009, on the tree instead of a sequence). Parts that
/// the page itself names otherwise count as nothing and are left out.
struct MainText {
  private let page: HTMLPage
  private let title: String
  private let blocks: [TextBlock]
  /// Sums of the blocks' values before each block, and only the positive ones.
  private let sums: [Int]
  private let gains: [Int]
  /// The first block that starts at or after a node.
  private let firstBlock: [Int]

  struct Found {
    var text = ""
    var rule = ""
  }

  static func find(in page: HTMLPage, title: String) -> Found {
    let parts = PageParts(page)
    var best = read(page, parts, title: title)
    var skipped = parts.skipped
    if parts.hidesMuch, best.text.utf8.count < leastShown {
      let all = PageParts(page, hidingAll: false)
      var hidden = read(page, all, title: title)
      if hidden.text.utf8.count * 2 > best.text.utf8.count * 5 {
        hidden.rule += ", hidden"
        best = hidden
      }
      skipped = all.skipped
    }
    guard best.text.isEmpty else { return best }
    return Found(text: everything(in: page, skipped: skipped), rule: "the whole page")
  }

  /// Bytes under which a text is doubted where much of the page is hidden.
  private static let leastShown = 1000

  private static func read(_ page: HTMLPage, _ parts: PageParts, title: String) -> Found {
    // A page that calls everything something else is taken at less than its word.
    let readings = [
      ("", parts.boilerplate), (", class names ignored", parts.certain),
      (", names ignored", parts.comments),
    ]
    var best = Found()
    for (note, boilerplate) in readings {
      var found = MainText(page, title: title, boilerplate: boilerplate, skipped: parts.skipped)
        .article()
      guard found.text.utf8.count > best.text.utf8.count * 2 else { continue }
      found.rule += note
      best = found
      if best.text.utf8.count >= shortArticle { break }
    }
    return best
  }

  /// All text of a page too small to tell one part from another.
  private static func everything(in page: HTMLPage, skipped: [Bool]) -> String {
    let nothing = [Bool](repeating: false, count: page.tree.nodes.count)
    return TextWriter.text(
      BlockReader.blocks(of: page.tree, skipped: skipped, boilerplate: nothing))
  }

  /// Bytes under which a reading is doubted.
  private static let shortArticle = 100

  private init(_ page: HTMLPage, title: String, boilerplate: [Bool], skipped: [Bool]) {
    self.page = page
    self.title = title
    blocks = BlockReader.blocks(of: page.tree, skipped: skipped, boilerplate: boilerplate)
    var sums = [0]
    var gains = [0]
    for block in blocks {
      let value = BlockValue.of(block)
      sums.append(sums[sums.count - 1] + value)
      gains.append(gains[gains.count - 1] + max(0, value))
    }
    self.sums = sums
    self.gains = gains
    var firstBlock = [Int](repeating: blocks.count, count: page.tree.nodes.count + 1)
    var position = blocks.count
    for node in page.tree.nodes.indices.reversed() {
      while position > 0, blocks[position - 1].start >= node { position -= 1 }
      firstBlock[node] = position
    }
    self.firstBlock = firstBlock
  }

  private func article() -> Found {
    guard !page.tree.isEmpty, !blocks.isEmpty else { return Found() }
    let widest = bestElement()
    let best = narrowed(named(in: widest) ?? widest)
    var range = extended(blockRange(best), in: blockRange(widest))
    let next = NextStory(page: page, blocks: blocks, title: title).start(in: range)
    range = range.lowerBound..<next
    range = range.lowerBound..<CommentSection.start(in: range, of: blocks)
    let kept = BlockFilter(blocks: blocks[range], title: title, page: page).kept()
    return Found(text: TextWriter.text(kept), rule: rule(best))
  }

  private func blockRange(_ node: HTMLTree.Index) -> Range<Int> {
    let subtree = page.tree.subtree(node)
    return firstBlock[subtree.lowerBound]..<firstBlock[subtree.upperBound]
  }

  private func value(_ node: HTMLTree.Index) -> Int {
    let range = blockRange(node)
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  private func gain(_ node: HTMLTree.Index) -> Int {
    let range = blockRange(node)
    return gains[range.upperBound] - gains[range.lowerBound]
  }

  private func bestElement() -> HTMLTree.Index {
    var best = HTMLTree.root
    var bestValue = Int.min
    for node in page.tree.nodes.indices {
      guard let tag = page.tree.tag(node), isContainer(tag) else { continue }
      let value = self.value(node)
      // Of equals the outer one: the inner has nothing more to leave out.
      if value > bestValue {
        best = node
        bestValue = value
      }
    }
    return best
  }

  /// The element inside the best that the page itself calls the article's text,
  /// when it holds most of what reads like it.
  private func named(in best: HTMLTree.Index) -> HTMLTree.Index? {
    let whole = gain(best)
    guard whole > 0 else { return nil }
    var found: (rank: Int, gain: Int, node: HTMLTree.Index)?
    for node in page.tree.subtree(best) {
      guard let tag = page.tree.tag(node), isContainer(tag),
        let rank = ArticleNames.rank(node, tag, page)
      else { continue }
      let gain = self.gain(node)
      guard gain * 10 >= whole * 6 else { continue }
      if let old = found, (old.rank, -old.gain) <= (rank, -gain) { continue }
      found = (rank, gain, node)
    }
    guard let found, found.rank != 1 || !goesOn(found.node, in: best) else { return nil }
    return found.node
  }

  /// Whether a text goes on in another element of the same class, without a headline
  /// between them: some sites print articles in pieces.
  private func goesOn(_ node: HTMLTree.Index, in best: HTMLTree.Index) -> Bool {
    guard let name = page.tree.bytes(of: .class, node), gain(node) * 10 < gain(best) * 9 else {
      return false
    }
    let end = page.tree.subtree(node).upperBound
    for other in end..<page.tree.subtree(best).upperBound {
      guard let tag = page.tree.tag(other), isContainer(tag),
        page.tree.bytes(of: .class, other) == name, gain(other) * 10 >= gain(best)
      else { continue }
      return !blocks[firstBlock[end]..<firstBlock[other]].contains {
        $0.isHeading && !$0.isBoilerplate
      }
    }
    return false
  }

  /// Steps inward while one child holds nearly all that reads like the article.
  private func narrowed(_ start: HTMLTree.Index) -> HTMLTree.Index {
    var node = start
    while true {
      let whole = gain(node)
      let inner = page.tree.children(node).first { child in
        guard let tag = page.tree.tag(child), isContainer(tag) else { return false }
        return gain(child) * 100 >= whole * Self.nearlyAll
      }
      guard let inner, whole > 0 else { break }
      node = inner
    }
    // Rows without their table have lost its head.
    while let tag = page.tree.tag(node), [.tr, .tbody, .table].contains(tag),
      let parent = page.tree.parent(node)
    {
      node = parent
    }
    return node
  }

  /// Per cent.
  private static let nearlyAll = 90

  private func isContainer(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .li, .ul, .ol, .dl, .blockquote, .figure, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .form:
      false
    default: tag.isBlock
    }
  }

  /// The range with a standfirst that stands above it, below the headline, and with
  /// paragraphs that go on right behind it, in elements of their own.
  private func extended(_ range: Range<Int>, in wide: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var candidate = lower
    // Up to the headline, if there is one near; else not out of the element.
    let headline = blocks[max(0, lower - Self.furthest)..<lower].lastIndex {
      $0.tag == .h1 || isTitle($0)
    }
    while candidate > headline.map({ $0 + 1 }) ?? wide.lowerBound,
      range.lowerBound - candidate < Self.furthest
    {
      candidate -= 1
      if isStandfirst(blocks[candidate]) { lower = candidate }
    }
    var upper = range.upperBound
    while upper < wide.upperBound {
      let block = blocks[upper]
      guard !block.isBoilerplate, !block.isHeading, block.weight >= 80, block.linkDensity < 0.2
      else { break }
      upper += 1
    }
    return lower..<upper
  }

  private func isStandfirst(_ block: TextBlock) -> Bool {
    !block.isBoilerplate && !block.isCaption && block.linkDensity < 0.3
      && (block.weight >= 60 || block.weight >= 40 && block.endsSentence)
  }

  /// Blocks between a standfirst and the text: bylines, buttons, a picture's caption.
  private static let furthest = 12

  private func isTitle(_ block: TextBlock) -> Bool {
    block.text.count < 500 && !title.isEmpty
      && FoldedText.of(String(decoding: block.text, as: UTF8.self)) == FoldedText.of(title)
  }

  private func rule(_ node: HTMLTree.Index) -> String {
    let tag = page.tree.tag(node)?.rawValue ?? "page"
    if let id = page.tree.attribute(.id, node), !id.isEmpty { return "\(tag)#\(id)" }
    if let name = page.tree.attribute(.class, node), !name.isEmpty { return "\(tag).\(name)" }
    return tag
  }
}
