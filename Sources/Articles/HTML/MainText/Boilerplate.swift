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
    // An article's class names carry its tags and categories, which may be any word.
    let names = page.names[index]
    if tag == .article || names.contains(.entry) || names.isSuperset(of: [.post, .type]) {
      return names.contains(.otherArticle) ? .named : .none
    }
    let kind = Self.kind(of: names)
    if kind != .none { return kind }
    for name in [HTMLAttribute.dataTestID, .dataComponent] {
      guard let bytes = tree.bytes(of: name, index) else { continue }
      let kind = Self.kind(of: NameTraits(bytes))
      if kind != .none { return kind }
    }
    return .none
  }

  private static func kind(of traits: NameTraits) -> Kind {
    if traits.contains(.comments) { return .comments }
    return traits.contains(.boilerplate) ? .named : .none
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

  static let otherArticles: Set = [
    "related", "teaser", "recommended", "comment", "promo", "sponsored",
  ]

  static let comments: Set = [
    "comment", "comments", "commentlist", "commentform", "disqus", "respond", "kommentare",
    "kommentar", "commentaires", "comentarios", "commenti", "reacties", "replies", "nocomments",
    "kommentieren",
  ]

  static let words: Set = [
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
    "rating", "ratings", "vote", "poll", "donate", "donation", "noprint", "sr",
    "relatedposts", "relatedarticles", "linklist", "shoutbox", "postmeta", "metadata", "byline",
    "dateline", "timestamp", "pubdate", "permalink", "prevnext", "blogroll", "searchform",
    "feedback", "marginalia", "editsection", "navbox", "infobox", "catlinks", "reflist",
    "slideshow", "carousel", "ticker", "banner", "dropdown", "accessibility",
    "abo", "paywall", "syndication", "whatsapp", "facebook", "twitter", "instagram", "readmore",
    "author", "authors", "autor", "auteur", "seealso", "crosslinks", "backlink", "outbound",
  ]

  static let pairs: Set = [
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
