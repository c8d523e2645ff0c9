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
  /// The first block that starts at or after a node.
  private let firstBlock: [Int]

  struct Found {
    var text = ""
    var rule = ""
  }

  static func find(in page: HTMLPage, title: String) -> Found {
    let parts = PageParts(page)
    let strict = MainText(
      page, title: title, boilerplate: parts.boilerplate, skipped: parts.skipped)
    let found = strict.article()
    // A page that calls everything something else: take it at less than its word.
    if found.text.utf8.count < 250 {
      let nothing = [Bool](repeating: false, count: page.tree.nodes.count)
      let lenient = MainText(page, title: title, boilerplate: nothing, skipped: parts.skipped)
      var other = lenient.article()
      if other.text.utf8.count > found.text.utf8.count * 2 {
        other.rule += ", names ignored"
        return other
      }
    }
    return found
  }

  private init(_ page: HTMLPage, title: String, boilerplate: [Bool], skipped: [Bool]) {
    self.page = page
    self.title = title
    blocks = BlockReader.blocks(of: page.tree, skipped: skipped, boilerplate: boilerplate)
    var sums = [0]
    sums.reserveCapacity(blocks.count + 1)
    for block in blocks { sums.append(sums[sums.count - 1] + BlockValue.of(block)) }
    self.sums = sums
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
    let best = bestElement()
    let range = blockRange(best)
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

  private func bestElement() -> HTMLTree.Index {
    var best = HTMLTree.root
    var bestValue = Int.min
    for node in page.tree.nodes.indices {
      guard let tag = page.tree.tag(node), tag.isBlock || tag == .other else { continue }
      let value = self.value(node)
      // Of equals the outer one: the inner has nothing more to leave out.
      if value > bestValue {
        best = node
        bestValue = value
      }
    }
    return best
  }

  private func rule(_ node: HTMLTree.Index) -> String {
    let tag = page.tree.tag(node)?.rawValue ?? "page"
    if let id = page.tree.attribute(.id, node), !id.isEmpty { return "\(tag)#\(id)" }
    if let name = page.tree.attribute(.class, node), !name.isEmpty { return "\(tag).\(name)" }
    return tag
  }
}
