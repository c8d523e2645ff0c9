/// Parts of a page that are not the article, by what the page itself calls them.
struct Boilerplate {
  enum Kind { case none, comments, structural, named }

  private let page: HTMLPage

  init(_ page: HTMLPage) { self.page = page }

  /// Whether an element is one whose text is never shown.
  func isInvisible(_ index: HTMLTree.Index, _ tag: HTMLTag) -> Bool {
    let tree = page.tree
    if tag.isNeverText || tag == .noscript || tree.has(.hidden, index) { return true }
    if let hidden = tree.bytes(of: .ariaHidden, index), hidden.elementsEqual("true".utf8) {
      return true
    }
    guard let style = tree.bytes(of: .style, index) else { return false }
    let plain = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return contains(plain, "display:none") || contains(plain, "visibility:hidden")
  }

  func kind(_ index: HTMLTree.Index, _ tag: HTMLTag) -> Kind {
    let tree = page.tree
    switch tag {
    case .html, .body, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6: return .none
    case .nav, .dialog, .footer, .aside, .menu, .form: return .structural
    default: break
    }
    if let role = tree.attribute(.role, index)?.lowercased(), Self.roles.contains(role) {
      return .structural
    }
    let words = page.names[index]
    // An article's class names carry its tags and categories, which may be any word.
    if tag == .article || words.contains("hentry")
      || words.contains("post") && words.contains("type")
    {
      return words.contains { Self.otherArticles.contains($0) } ? .named : .none
    }
    // One page builder calls every piece of a page a widget.
    let kind = Self.kind(of: words.first == "elementor" ? words.filter { $0 != "widget" } : words)
    if kind != .none { return kind }
    for name in [HTMLAttribute.dataTestID, .dataComponent] {
      guard let bytes = tree.bytes(of: name, index) else { continue }
      let kind = Self.kind(of: NameWords.split(bytes))
      if kind != .none { return kind }
    }
    return .none
  }

  private static func kind(of words: [String]) -> Kind {
    var kind = Kind.none
    for (position, word) in words.enumerated() {
      if comments.contains(word) { return .comments }
      if Self.words.contains(word) { kind = .named }
      if position > 0, pairs.contains(words[position - 1] + word) { kind = .named }
    }
    return kind
  }

  private func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    let letters = word.withUTF8Buffer { $0.map { $0 | 0x20 } }
    guard bytes.count >= letters.count else { return false }
    return (0...(bytes.count - letters.count)).contains {
      bytes[$0..<$0 + letters.count].elementsEqual(letters)
    }
  }

  private static let roles: Set = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog",
    "alert", "menu", "menubar", "toolbar", "tablist", "form", "button", "note",
  ]

  private static let otherArticles: Set = [
    "related", "teaser", "recommended", "comment", "promo", "sponsored",
  ]

  private static let comments: Set = [
    "comment", "comments", "commentlist", "commentform", "disqus", "respond", "kommentare",
    "kommentar", "commentaires", "comentarios", "commenti", "reacties", "replies", "nocomments",
    "kommentieren",
  ]

  private static let words: Set = [
    "related", "recommended", "recommendation", "recommendations", "recirc", "recirculation",
    "share", "sharing", "sharedaddy", "sharebar", "shares", "addtoany", "addthis", "social",
    "socials", "newsletter", "newsletters", "subscribe", "subscription", "signup", "sidebar",
    "promo", "promotion", "promobox", "advert", "advertisement", "advertising", "ad", "ads",
    "adv", "adsense", "advertorial", "anzeige", "werbung", "publicite", "publicidad", "breadcrumb",
    "breadcrumbs", "footer", "nav", "navi", "navigation", "navbar", "navlinks", "menu", "submenu",
    "cookie", "cookies", "consent", "gdpr", "popup", "modal", "overlay", "lightbox", "tooltip",
    "tags", "taglist", "tagcloud", "pagination", "pager", "paging", "outbrain", "taboola",
    "sponsor", "sponsored", "widget", "widgets", "toolbar", "login", "trending", "popular",
    "mostread", "teaser", "teasers", "bio", "masthead", "copyright", "credit", "credits", "skip",
    "rating", "ratings", "vote", "poll", "donate", "donation", "jp", "noprint", "sr",
    "relatedposts", "relatedarticles", "linklist", "shoutbox", "postmeta", "metadata", "byline",
    "dateline", "timestamp", "pubdate", "permalink", "prevnext", "blogroll", "searchform",
    "feedback", "marginalia", "editsection", "navbox", "infobox", "catlinks", "reflist",
    "slideshow", "carousel", "ticker", "banner", "dropdown", "accessibility",
    "abo", "paywall", "syndication", "whatsapp", "facebook", "twitter", "instagram", "readmore",
    "author", "authors", "autor", "auteur", "seealso", "crosslinks", "backlink", "outbound",
  ]

  private static let pairs: Set = [
    "authorbox", "authorinfo", "authorbio", "aboutauthor", "articlemeta", "postmeta", "entrymeta",
    "morestories", "morearticles", "morefrom", "morenews", "readmore", "readnext", "readalso",
    "mostread", "mostpopular", "mostviewed", "latestnews", "latestposts", "latestarticles",
    "recentposts", "similarposts", "similararticles", "otherarticles", "nextarticle", "nextpost",
    "prevpost", "postnavigation", "postnav", "postfooter", "entryfooter", "articlefooter",
    "posttags", "entrytags", "articletags", "taglinks", "articleauthor", "postauthor",
    "authorname", "keepreading", "readers", "editorspicks", "screenreader", "visuallyhidden",
    "sronly", "printonly", "callout", "calltoaction", "donotprint", "noprint", "emailsignup",
    "articletools", "storytools", "articleactions", "tableofcontents", "tagcloud", "catlinks",
    "alsoread", "youmay", "youmight", "articleinfo", "postinfo", "articledate", "postdate",
    "entrydate", "publishdate", "publisheddate",
  ]
}
