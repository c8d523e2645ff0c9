/// Which parts of a page are not shown, and which are named as something other
/// than the article.
struct PageParts {
  /// For each node that is the top of such a part.
  private(set) var skipped: [Bool]
  private(set) var boilerplate: [Bool]
  /// Those that are so by their element or role, and comments: not by a class name
  /// that may be misread.
  private(set) var certain: [Bool]
  private(set) var comments: [Bool]

  init(_ page: HTMLPage) {
    let tree = page.tree
    let rules = Boilerplate(page)
    skipped = Array(repeating: false, count: tree.nodes.count)
    boilerplate = skipped
    certain = skipped
    comments = skipped
    let lengths = page.textLengths
    let whole = max(1, lengths.first ?? 1)
    var until = 0
    for index in tree.nodes.indices where index >= until {
      guard let tag = tree.tag(index) else { continue }
      if tag == .html || tag == .body { continue }
      if rules.isInvisible(index, tag) {
        // Pages that show themselves by script hide everything first.
        guard tag.isNeverText || lengths[index] * 5 < whole * 2 else { continue }
        skipped[index] = true
        until = tree.subtree(index).upperBound
        continue
      }
      let kind = rules.kind(index, tag)
      // What holds half of the page's text is the article's frame, whatever it is
      // called; comments may well be longer than the article.
      let most = kind == .comments ? 90 : 45
      guard kind != .none, lengths[index] * 100 < whole * most else { continue }
      boilerplate[index] = true
      certain[index] = kind != .named
      comments[index] = kind == .comments
    }
  }
}
