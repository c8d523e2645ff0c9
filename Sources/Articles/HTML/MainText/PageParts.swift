/// Which parts of a page are not shown, and which are named as something other
/// than the article.
struct PageParts {
  /// For each node that is the top of such a part.
  private(set) var skipped: [Bool]
  private(set) var boilerplate: [Bool]

  init(_ page: HTMLPage) {
    let tree = page.tree
    let rules = Boilerplate(page)
    skipped = Array(repeating: false, count: tree.nodes.count)
    boilerplate = skipped
    let lengths = Self.lengths(tree)
    let whole = max(1, lengths.first ?? 1)
    var until = 0
    for index in tree.nodes.indices where index >= until {
      guard let tag = tree.tag(index) else { continue }
      if tag == .html || tag == .body { continue }
      if rules.isInvisible(index, tag) {
        // Pages that show themselves by script hide everything first.
        guard tag.isNeverText || lengths[index] * 2 < whole else { continue }
        skipped[index] = true
        until = tree.subtree(index).upperBound
        continue
      }
      let kind = rules.kind(index, tag)
      // What holds half of the page's text is the article's frame, whatever it is
      // called; comments may well be longer than the article.
      let most = kind == .comments ? 90 : 45
      if kind != .none, lengths[index] * 100 < whole * most { boilerplate[index] = true }
    }
  }

  /// Bytes of text inside each node, scripts and the like left out.
  private static func lengths(_ tree: HTMLTree) -> [Int] {
    var lengths = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if tree.tag(index) == nil {
        lengths[index] = tree.text(index).reduce(0) { $1 > 0x20 ? $0 &+ 1 : $0 }
      }
      if let tag = tree.tag(index), tag.isNeverText { lengths[index] = 0 }
      if let parent = tree.parent(index) { lengths[parent] += lengths[index] }
    }
    return lengths
  }
}
