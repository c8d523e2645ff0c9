/// Parts of a page that are not the article, by what the page itself calls them.
struct Boilerplate {
  /// `thin` is what holds no text to speak of, if it is what it is called.
  enum Kind { case none, comments, consent, structural, thin, named, buttons }

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
    guard style.count >= Self.notDisplayed.count else { return false }
    var plain: [UInt8] = []
    plain.reserveCapacity(style.count)
    for byte in style where byte > 0x20 { plain.append(byte | 0x20) }
    return ByteSearch.contains(Self.notDisplayed, in: plain)
      || ByteSearch.contains(Self.notVisible, in: plain)
  }

  private static let notDisplayed = Array("display:none".utf8)
  private static let notVisible = Array("visibility:hidden".utf8)

  func kind(_ index: HTMLTree.Index, _ tag: HTMLTag) -> Kind {
    let tree = page.tree
    switch tag {
    case .html, .body, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6: return .none
    case .dialog: return .consent
    case .nav, .footer, .aside, .menu: return .structural
    case .form: return .thin
    default: break
    }
    if let role = tree.attribute(.role, index)?.lowercased(), let kind = Self.roles[role] {
      return kind
    }
    // An article's class names carry its tags and categories, which may be any word.
    let names = page.names[index]
    if tag == .article || names.contains(.entry) || names.isSuperset(of: [.post, .type]) {
      return names.contains(.otherArticle) ? .named : .none
    }
    let kind = Self.kind(of: names)
    if kind != .none { return kind }
    // Publishers mark paragraphs with it that only subscribers see.
    if names.contains(.paywall), tag == .div || tag == .section { return .thin }
    for name in [HTMLAttribute.dataTestID, .dataComponent] {
      guard let bytes = tree.bytes(of: name, index) else { continue }
      let kind = Self.kind(of: NameTraits(bytes.span))
      if kind != .none { return kind }
    }
    return .none
  }

  private static func kind(of traits: NameTraits) -> Kind {
    if traits.contains(.comments) { return .comments }
    if traits.contains(.consent) { return .consent }
    if traits.contains(.boilerplate) { return .named }
    return traits.contains(.buttons) ? .buttons : .none
  }

  private static let roles: [String: Kind] = [
    "navigation": .structural, "complementary": .structural, "banner": .structural,
    "contentinfo": .structural, "search": .structural, "dialog": .consent,
    "alertdialog": .consent, "alert": .structural, "menu": .thin, "menubar": .thin,
    "toolbar": .thin, "tablist": .thin, "form": .thin, "button": .thin, "note": .thin,
  ]

  static let otherArticles: Set = [
    "related", "teaser", "recommended", "comment", "promo", "sponsored",
  ]

  static let comments: Set = [
    "comment", "comments", "commentlist", "commentform", "disqus", "respond", "kommentare",
    "kommentar", "commentaires", "comentarios", "commenti", "reacties", "replies", "nocomments",
    "kommentieren",
  ]

  /// With the names of the programs that most sites ask by.
  static let consents: Set = [
    "cookie", "cookies", "consent", "gdpr", "cookiebanner", "cookiebar", "cookieconsent",
    "cookienotice", "cookielaw", "cookiehinweis", "cookiebot", "cookieyes", "onetrust", "borlabs",
    "cmplz", "usercentrics", "didomi", "iubenda", "klaro",
  ]

  static let paywalls: Set = ["paywall", "abo"]

  /// What holds buttons and a word or two.
  static let buttons: Set = [
    "share", "sharing", "sharedaddy", "sharebar", "shares", "addtoany", "addthis", "tags",
    "taglist", "toolbar", "rating", "ratings", "vote",
  ]

  static let words: Set = [
    "social", "socials", "login", "whatsapp", "facebook", "twitter", "instagram", "breadcrumb",
    "breadcrumbs", "related", "recommended", "recommendation", "recommendations", "recirc",
    "recirculation", "newsletter", "newsletters", "subscribe", "subscription", "signup", "sidebar",
    "promo", "promotion", "promobox", "advert", "advertisement", "advertising", "ad", "ads", "adv",
    "adsense", "advertorial", "anzeige", "werbung", "publicite", "publicidad", "footer", "nav",
    "navi", "navigation", "navbar", "navlinks", "menu", "submenu", "popup", "modal", "overlay",
    "lightbox", "tooltip", "tagcloud", "pagination", "pager", "paging", "outbrain", "taboola",
    "sponsor", "sponsored", "widget", "widgets", "trending", "popular", "mostread", "teaser",
    "teasers", "bio", "masthead", "copyright", "credit", "credits", "skip", "poll", "donate",
    "donation", "noprint", "sr", "relatedposts", "relatedarticles", "linklist", "shoutbox",
    "postmeta", "metadata", "byline", "dateline", "timestamp", "pubdate", "permalink", "prevnext",
    "blogroll", "searchform", "feedback", "marginalia", "editsection", "navbox", "catlinks",
    "slideshow", "carousel", "ticker", "banner", "dropdown", "accessibility", "syndication",
    "readmore", "author", "authors", "autor", "auteur", "seealso", "crosslinks", "backlink",
    "outbound",
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
