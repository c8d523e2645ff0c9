/// Which parts of a page are not shown, and which are named as something other
/// than the article.
struct PageParts {
  /// For each node that is the top of such a part.
  private(set) var skipped: [Bool]
  /// Whether one of those that are not shown holds two fifths of the page's text: pages
  /// that show themselves by script hide everything first.
  private(set) var hidesMuch = false
  private(set) var boilerplate: [Bool]
  /// Those that are so by their element or role, and comments: not by a class name
  /// that may be misread.
  private(set) var certain: [Bool]
  private(set) var comments: [Bool]

  /// Unless `hidingAll`, such parts count as shown.
  init(_ page: HTMLPage, hidingAll: Bool = true) {
    let tree = page.tree
    let rules = Boilerplate(page)
    skipped = Array(repeating: false, count: tree.nodes.count)
    boilerplate = skipped
    certain = skipped
    comments = skipped
    let lengths = page.textLengths
    let whole = max(1, lengths.first ?? 1)
    let prose = Self.prose(page)
    let wholeProse = max(1, prose.first ?? 1)
    let frame = Self.frame(page)
    let streams = TeaserStream(page, prose: prose)
    let ownTexts = Self.ownTexts(page)
    var until = 0
    for index in tree.nodes.indices where index >= until {
      guard let tag = tree.tag(index) else { continue }
      if tag == .html || tag == .body { continue }
      if rules.isInvisible(index, tag) {
        if !tag.isNeverText, lengths[index] * 5 >= whole * 2 {
          hidesMuch = true
          guard hidingAll else { continue }
        }
        skipped[index] = true
        until = tree.subtree(index).upperBound
        continue
      }
      if streams.isStream(index, frame: frame) {
        boilerplate[index] = true
        continue
      }
      let kind = rules.kind(index, tag)
      // What holds much of the page's text outside links is the article's frame,
      // whatever it is called, and so is what holds its headline; comments may well
      // be longer than the article.
      let isBeside = [.nav, .aside, .footer].contains(tag) || kind == .consent
      let isOther = kind == .comments || isBeside && !frame.isEmpty && !frame.contains(index)
      guard kind != .none, prose[index] * 100 < wholeProse * (isOther ? 90 : 40),
        kind != .thin || prose[index] < Self.longestThin,
        kind != .buttons || prose[index] < Self.longestButtons,
        ![.named, .buttons, .consent].contains(kind)
          || !frame.contains(index) && !Self.isWithinSentence(index, tag, page, ownTexts)
      else { continue }
      boilerplate[index] = true
      certain[index] = kind != .named && kind != .buttons
      comments[index] = kind == .comments
    }
  }

  /// Bytes of text outside links that buttons, forms and their kin may have.
  private static let longestThin = 500
  private static let longestButtons = 200

  /// Bytes of text inside each node that no link holds.
  private static func prose(_ page: HTMLPage) -> [Int] {
    let tree = page.tree
    var lengths = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if let tag = tree.tag(index) {
        if tag.isNeverText || tag == .a { lengths[index] = 0 }
      } else {
        lengths[index] = page.textLengths[index]
      }
      if let parent = tree.parent(index) { lengths[parent] += lengths[index] }
    }
    return lengths
  }

  /// Whether an inline element stands within a text that goes on round it: a link of
  /// an article may be called "twitter" or "popup".
  private static func isWithinSentence(
    _ index: HTMLTree.Index, _ tag: HTMLTag, _ page: HTMLPage, _ ownTexts: [Int]
  ) -> Bool {
    guard !tag.isBlock, let parent = page.tree.parent(index) else { return false }
    return page.textLengths[parent] > 80 && ownTexts[parent] > 40
      && page.textLengths[index] * 3 < page.textLengths[parent]
  }

  /// Bytes of text right inside each element, in none of its elements.
  private static func ownTexts(_ page: HTMLPage) -> [Int] {
    var lengths = [Int](repeating: 0, count: page.tree.nodes.count)
    for index in page.tree.nodes.indices where page.tree.tag(index) == nil {
      if let parent = page.tree.parent(index) { lengths[parent] += page.textLengths[index] }
    }
    return lengths
  }

  /// The elements round the headline.
  private static func frame(_ page: HTMLPage) -> Set<HTMLTree.Index> {
    let headings = page.tree.elements(.h1).filter { page.textLengths[$0] > 8 }
    // Several headlines say nothing about which part is the article.
    guard headings.count == 1, let heading = headings.first else { return [] }
    return Set(page.tree.ancestors(heading))
  }
}
