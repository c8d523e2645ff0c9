/// What pages call the element that holds an article's text: microdata, the
/// `article` element, and the class names that most templates share.
enum ArticleNames {
  /// 0 for the surest; nil for an element that claims nothing.
  static func rank(_ node: HTMLTree.Index, _ tag: HTMLTag, _ page: HTMLPage) -> Int? {
    if let property = page.tree.bytes(of: .itemprop, node),
      NameTraits(property.span).contains(.articleBody)
    {
      return 0
    }
    if page.names[node].contains(.body) { return 1 }
    switch tag {
    case .article: return 2
    case .main: return 3
    default: return nil
    }
  }

  static let bodies: Set = [
    "articlebody", "articlecontent", "articletext", "articlecontents", "entrycontent", "entrybody",
    "entrytext", "postcontent", "postbody", "posttext", "postentry", "storybody", "storycontent",
    "storytext", "newstext", "newsbody", "newscontent", "bodytext", "bodycontent", "contentbody",
    "articlecopy", "bodycopy", "richtext", "fulltext", "textbody", "artikeltext", "articlemain",
    "singlecontent", "blogcontent", "blogpost", "pagecontent", "detailtext", "corpo", "cuerpo",
  ]
}
