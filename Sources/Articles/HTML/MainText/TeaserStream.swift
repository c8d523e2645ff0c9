/// Lists of other stories of the same site: elements that stand in a row, each with a
/// headline that is a link and a few lines of text under it.
struct TeaserStream {
  private let page: HTMLPage
  private let prose: [Int]
  /// For each element, how many headlines in it are links into the site.
  private var headlines: [Int]

  /// Teasers that make a stream.
  private static let leastTeasers = 3
  /// Bytes of text outside links that a teaser may have.
  private static let longestTeaser = 800
  /// Bytes of text outside links that the rest of the page must have: else the list is
  /// what the page is about.
  private static let leastRest = 1200

  /// `prose` is the bytes of text inside each node that no link holds.
  init(_ page: HTMLPage, prose: [Int]) {
    self.page = page
    self.prose = prose
    headlines = Array(repeating: 0, count: page.tree.nodes.count)
    for index in page.tree.nodes.indices.reversed() {
      if let tag = page.tree.tag(index), Self.isHeading(tag), isLinkIntoSite(index) {
        headlines[index] += 1
      }
      if let parent = page.tree.parent(index) { headlines[parent] += headlines[index] }
    }
  }

  /// Whether an element holds a stream and little else; `frame` are the elements round
  /// the page's headline.
  func isStream(_ index: HTMLTree.Index, frame: Set<HTMLTree.Index>) -> Bool {
    guard headlines[index] >= Self.leastTeasers, !frame.isEmpty, !frame.contains(index),
      prose[HTMLTree.root] - prose[index] >= Self.leastRest
    else { return false }
    var teasers = 0
    var other = 0
    for child in page.tree.children(index) {
      let isTeaser =
        (1...2).contains(headlines[child]) && prose[child] <= Self.longestTeaser
      teasers += isTeaser ? 1 : 0
      other += isTeaser ? 0 : prose[child]
    }
    return teasers >= Self.leastTeasers && other * 4 <= prose[index]
  }

  private static func isHeading(_ tag: HTMLTag) -> Bool {
    [.h1, .h2, .h3, .h4, .h5, .h6].contains(tag)
  }

  /// A heading whose text is a link, or that stands in one.
  private func isLinkIntoSite(_ heading: HTMLTree.Index) -> Bool {
    let length = page.textLengths[heading]
    guard length >= 12, prose[heading] * 5 <= length else { return false }
    let inside = page.tree.subtree(heading).first { page.tree.tag($0) == .a }
    guard let link = inside, let href = page.tree.attribute(.href, link) else { return false }
    guard let host = WebAddress.host(of: href) else { return true }
    return page.host.map { $0 == host } ?? false
  }
}
