/// What pages call the element that holds an article's text: microdata, the
/// `article` element, and the class names that most templates share.
enum ArticleNames {
  /// 0 for the surest; nil for an element that claims nothing.
  static func rank(_ node: HTMLTree.Index, _ tag: HTMLTag, _ page: HTMLPage) -> Int? {
    if let property = page.tree.bytes(of: .itemprop, node),
      NameWords.joined(property).contains("articlebody")
    {
      return 0
    }
    var rank: Int?
    for (position, word) in page.names[node].enumerated() {
      if bodies.contains(word) { rank = 1 }
      if position > 0, bodies.contains(page.names[node][position - 1] + word) { rank = 1 }
    }
    if let rank { return rank }
    switch tag {
    case .article: return 2
    case .main: return 3
    default: return nil
    }
  }

  private static let bodies: Set = [
    "articlebody", "articlecontent", "articletext", "articlecontents", "entrycontent", "entrybody",
    "entrytext", "postcontent", "postbody", "posttext", "postentry", "storybody", "storycontent",
    "storytext", "newstext", "newsbody", "newscontent", "bodytext", "bodycontent", "contentbody",
    "articlecopy", "bodycopy", "richtext", "fulltext", "textbody", "artikeltext", "articlemain",
    "singlecontent", "blogcontent", "blogpost", "pagecontent", "detailtext", "corpo", "cuerpo",
  ]
}
