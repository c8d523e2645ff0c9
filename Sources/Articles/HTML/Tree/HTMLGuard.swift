/// Bounds that make a page safe for an HTML5 parser, whose time and memory grow with
/// the square of how deeply elements are nested and how many formatting elements are
/// left open (each is opened anew in every block).
///
/// Tags that would go beyond a bound are left out; their text stays. Real pages stay
/// far below all bounds.
struct HTMLGuard {
  /// Browsers stop at 512; real pages seldom reach 100.
  static let deepest = 256
  /// Open `<b>`, `<font>`, `<a>` and their kin.
  static let mostFormatting = 64
  /// Elements that reopened formatting may add to a page, about 450 bytes each.
  /// Beyond them the rest of the page is read as text without tags.
  static let mostReopened = 300_000
  /// Tags of a page; the largest pages seen have a quarter of a million.
  static let mostTags = 2_000_000

  private var depth = 0
  private var dropped = 0
  private var formatting = 0
  private var reopened = 0
  private var tags = 0

  /// Whether the next tag of a page must be left out. Throws when there are too many.
  mutating func leavesOut(_ traits: TagName.Traits, isEnd: Bool) throws(ArticleError) -> Bool {
    tags += 1
    guard tags <= Self.mostTags else {
      throw ArticleError(
        .tooLarge, "the page has more than \(Self.mostTags) tags. Split it, or save it as text.")
    }
    if !traits.isDisjoint(with: [.void, .raw]) { return false }
    if reopened > Self.mostReopened { return true }
    if traits.contains(.formatting) {
      if isEnd {
        formatting = max(0, formatting - 1)
      } else if formatting >= Self.mostFormatting {
        return true
      } else {
        formatting += 1
      }
    } else if !isEnd {
      reopened += formatting
    }
    if traits.contains(.closesItself) { return false }
    if isEnd {
      if dropped > 0 {
        dropped -= 1
        return true
      }
      depth = max(0, depth - 1)
    } else if depth >= Self.deepest {
      dropped += 1
      return true
    } else {
      depth += 1
    }
    return false
  }
}
