import TextAnalysis

/// What the words of an element's names say of it, by the lists that the rules for
/// texts, dates and authors keep. Names are how templates say what a part of a page
/// is: "article__relatedLinks" is article, related, links.
struct NameTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// Holds the article's text.
  static let body = NameTraits(rawValue: 1)
  /// Is "articleBody", as microdata has it.
  static let articleBody = NameTraits(rawValue: 1 << 1)
  /// Holds something other than the article.
  static let boilerplate = NameTraits(rawValue: 1 << 2)
  static let comments = NameTraits(rawValue: 1 << 3)
  /// An article; its names carry its tags and categories, which may be any word.
  static let entry = NameTraits(rawValue: 1 << 4)
  static let post = NameTraits(rawValue: 1 << 5)
  static let type = NameTraits(rawValue: 1 << 6)
  /// One of the others, if it is an article.
  static let otherArticle = NameTraits(rawValue: 1 << 7)
  static let byline = NameTraits(rawValue: 1 << 8)
  static let notByline = NameTraits(rawValue: 1 << 9)
  static let date = NameTraits(rawValue: 1 << 10)
  static let published = NameTraits(rawValue: 1 << 11)
  /// Has the date of a change, or of something else than the article.
  static let change = NameTraits(rawValue: 1 << 12)
  /// Is about other articles, as far as dates go.
  static let elsewhere = NameTraits(rawValue: 1 << 13)
  /// Asks for consent to cookies.
  static let consent = NameTraits(rawValue: 1 << 15)
  /// Is only shown to those who pay, or asks to pay.
  static let paywall = NameTraits(rawValue: 1 << 16)
  /// Holds buttons.
  static let buttons = NameTraits(rawValue: 1 << 17)
  /// Before "footer", this article's.
  private static let own = NameTraits(rawValue: 1 << 14)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The traits of all words of some names. Words end where anything but a letter
  /// follows, and before a capital; single letters are none. Programs make up names
  /// like "hJpRRP": words of up to three letters count only where a name begins.
  init(_ names: Span<UInt8>) {
    var letters: [UInt8] = []
    self.init(names, letters: &letters)
  }

  /// The same where it is asked often: `letters` is memory for the letters of all words, one
  /// word behind the other.
  init(_ names: Span<UInt8>, letters: inout [UInt8]) {
    self = []
    letters.removeAll(keepingCapacity: true)
    letters.reserveCapacity(names.count)
    var words = Words()
    var isAfterLower = false
    for index in names.indices {
      let byte = names[index]
      let isLower = byte &- UInt8(ascii: "a") < 26
      let isUpper = byte &- UInt8(ascii: "A") < 26
      if !isLower && (!isUpper || isAfterLower) {
        words.close(&letters, &self)
        words.isInside = isUpper
      }
      if isUpper || isLower { letters.append(byte | 0x20) }
      isAfterLower = isLower
    }
    words.close(&letters, &self)
  }

  /// The last two words, so that two that follow each other can be looked up as one.
  private struct Words {
    private var previous = 0
    private var start = 0
    private var previousTraits: NameTraits = []
    /// Whether the word begins within a name, by a capital.
    var isInside = false
    private var isPageBuilder = false

    @inline(__always)
    mutating func close(_ letters: inout [UInt8], _ all: inout NameTraits) {
      let length = letters.count &- start
      if length > 1 { add(letters.span, &all) } else if length == 1 { letters.removeLast() }
    }

    private mutating func add(_ letters: Span<UInt8>, _ all: inout NameTraits) {
      let word = letters.extracting(start..<letters.count)
      var traits: NameTraits = []
      if !isInside || word.count > 3 { traits = NameTraits.ofWords[word] }
      if start == 0 {
        isPageBuilder = word.holds("elementor", at: word.indices)
      } else {
        all.formUnion(NameTraits.ofPairs[letters.extracting(previous..<letters.count)])
      }
      // One page builder calls every piece of a page a widget.
      if isPageBuilder, word.holds("widget", at: word.indices) { traits.remove(.boilerplate) }
      // The foot of an article is not the page's.
      if previousTraits.contains(.own), word.holds("footer", at: word.indices) {
        traits.remove(.elsewhere)
      }
      all.formUnion(traits)
      previousTraits = traits
      previous = start
      start = letters.count
    }
  }

  // MARK: Lists

  private struct Table: Sendable {
    private var keys = ByteKeys(minimumCapacity: 512, seed: 0)
    private var traits: [NameTraits] = []
    /// Whether a word may begin with two letters: most words of names are in no list.
    private var openings = [Bool](repeating: false, count: 1 << 10)
    private var longest = 0

    init(_ lists: [(NameTraits, Set<String>)]) {
      for (trait, words) in lists {
        for word in words.map({ Array($0.utf8) }) {
          let (index, isNew) = keys.insert(word.span)
          if isNew { traits.append([]) }
          traits[index].insert(trait)
          openings[Self.opening(of: word.span)] = true
          longest = max(longest, word.count)
        }
      }
    }

    /// Of a word of two letters or more.
    subscript(word: Span<UInt8>) -> NameTraits {
      guard word.count <= longest, openings[Self.opening(of: word)] else { return [] }
      return keys.index(of: word).map { traits[$0] } ?? []
    }

    private static func opening(of word: Span<UInt8>) -> Int {
      Int(word[0] & 31) << 5 | Int(word[1] & 31)
    }
  }

  private static let ofWords = Table([
    (.body, ArticleNames.bodies), (.articleBody, ["articlebody"]),
    (.boilerplate, Boilerplate.words), (.consent, Boilerplate.consents),
    (.paywall, Boilerplate.paywalls), (.buttons, Boilerplate.buttons),
    (.comments, Boilerplate.comments), (.entry, ["hentry"]),
    (.post, ["post"]), (.type, ["type"]), (.otherArticle, Boilerplate.otherArticles),
    (.byline, PageAuthors.bylineWords), (.notByline, PageAuthors.notBylines),
    (.date, DateElements.dateWords), (.published, DateElements.publishedWords),
    (.change, DateElements.changeWords), (.elsewhere, DateElements.elsewhere),
    (.own, DateElements.articleWords),
  ])

  /// Two words without anything between them.
  private static let ofPairs = Table([
    (.body, ArticleNames.bodies), (.articleBody, ["articlebody"]),
    (.boilerplate, Boilerplate.pairs),
  ])
}
