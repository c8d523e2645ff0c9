/// The elements whose names matter to reading articles; all others are `other`.
enum HTMLTag: String, CaseIterable, Sendable {
  case other, html, head, body, title, meta, link, base, script, style, noscript, template
  case article, section, main, header, footer, nav, aside, div, span, p, center
  case h1, h2, h3, h4, h5, h6, hgroup, address, blockquote, q, pre, code, hr, br, wbr
  case ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, td, th
  case a, b, i, u, em, strong, small, big, font, s, strike, sub, sup, tt, mark, cite, abbr, time
  case figure, figcaption, picture, img, svg, canvas, video, audio, iframe, object, embed
  case form, button, input, select, option, optgroup, textarea, label, fieldset, legend
  case details, summary, dialog, menu, frameset, noframes, rt, rp

  /// Elements that begin and end a line of text (HTML, section 15.3).
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .section, .main, .header, .footer, .nav, .aside, .div, .p,
      .center, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .address, .blockquote, .pre, .hr, .ul, .ol,
      .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .figure, .figcaption,
      .form, .fieldset, .legend, .details, .summary, .dialog, .menu, .noframes, .frameset,
      .option, .td, .th:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Elements whose content is never the text of a page.
  var isNeverText: Bool {
    switch self {
    case .script, .style, .template, .svg, .canvas, .video, .audio, .iframe, .object, .embed,
      .head, .button, .input, .select, .option, .optgroup, .textarea, .rt, .rp:
      true
    default: false
    }
  }
}
