/// The attributes that are kept of a page's elements.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, role, style, hidden, lang, name, property, content, charset, rel, rev, href
  case itemprop, itemtype, itemscope, datetime, pubdate, title, type, alt, src
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case httpEquiv = "http-equiv"
  case dataTestID = "data-testid"
  case dataComponent = "data-component"
}
