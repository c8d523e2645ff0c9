/// Which names a text shows to be those of firms: "Avery" where it also says "Avery International
/// Corp", "Avery <AVY>" or "Avery said its board".
struct FirmNames {
  private let words: [Word]
  private var keys: Set<UInt64> = []

  /// log10 of the inhabitants of a city that is meant by its name, whatever firm bears it.
  private static let city = 5.0
  private static let its = NameKey.word("its")
  private static let it = NameKey.word("it")
  /// What a firm says that it does, and hardly anybody else.
  private static let doings = KeySet([
    "acquired", "agreed", "bought", "completed", "declared", "expects", "filed", "intends",
    "named", "plans", "raised", "received", "signed", "sold",
  ])

  private static let employed = KeySet(["at", "with"])
  /// Those who speak for a firm.
  private static let staff = KeySet([
    "analyst", "analysts", "broker", "dealer", "economist", "strategist", "trader",
  ])

  init(words: [Word], spans: [NameSpan]) {
    self.words = words
    for index in words.indices.dropFirst() where isTicker(index) {
      for length in 1...2 where index >= length {
        let name = (index - length)..<index
        if name.allSatisfy({ words[$0].isCapitalised }) { keys.insert(words.key(of: name)) }
      }
    }
    for span in spans {
      switch span.kind {
      case .organisation? where span.words.count > 1: addShortForms(of: span.words)
      case .person? where actsAsFirm(span.words) || isEmployer(span.words):
        keys.insert(words.key(of: span.words))
      default: break
      }
    }
  }

  /// A name of one or two words that a firm has, without a title before it.
  func has(_ range: Range<Int>) -> Bool {
    guard keys.contains(words.key(of: range)) else { return false }
    return range.lowerBound == 0 || !words[range.lowerBound - 1].has(.title)
  }

  /// "Nashua", without a preposition before it, where the text names the Nashua Corporation.
  func hasTown(_ span: NameSpan) -> Bool {
    let (first, next) = (span.words.lowerBound, span.words.upperBound)
    guard span.kind == .place, isTown(span.place),
      keys.contains(words.key(of: span.words)),
      first == 0 || !words[first - 1].has(.preposition) || words[first].gap != .space
    else { return false }
    return next == words.count || words[next].gap != [.comma, .space] || !words[next].isCapitalised
  }

  private func isTown(_ place: PlaceName?) -> Bool {
    guard let place else { return true }
    return !place.has([.country, .state, .region]) && place.magnitude < Self.city
  }

  private mutating func addShortForms(of range: Range<Int>) {
    guard let last = range.last, words[last].has(.firmWord) else { return }
    for length in 1...2 where length < range.count {
      let short = range.lowerBound..<(range.lowerBound + length)
      if !words[short.upperBound - 1].has([.function, .firmWord]) {
        keys.insert(words.key(of: short))
      }
    }
  }

  private func actsAsFirm(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next + 2 < words.count, range.count < 3, words[next].has(.say), words[next].gap == .space,
      !(range.count > 1 && words[range.lowerBound].has(.frequentGiven))
    else { return false }
    return words[next + 1].key == Self.its
      || words[next + 1].key == Self.it && Self.doings.contains(words[next + 2].key)
  }

  /// "an analyst at Avery", "Avery analyst Ann Porter said".
  private func isEmployer(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard range.count < 4, !(range.count > 1 && words[first].has(.frequentGiven)) else {
      return false
    }
    if first > 1, words[first].gap == .space, Self.employed.contains(words[first - 1].key),
      Self.staff.contains(words[first - 2].key), words[first - 1].gap == .space
    {
      return true
    }
    return next + 1 < words.count && words[next].gap == .space
      && !words[next - 1].shape.contains(.possessive) && Self.staff.contains(words[next].key)
      && words[next + 1].isCapitalised && words[next + 1].gap == .space
  }

  /// A stock exchange's sign as wires write it: "<AVY>", "<BONA.S>".
  private func isTicker(_ index: Int) -> Bool {
    guard words[index].gap == [.space, .other], words[index].shape.contains(.allCapitals),
      words[index].end - words[index].start <= 6, index + 1 < words.count
    else { return false }
    let next = words[index + 1]
    if next.gap.contains(.other) { return true }
    return next.gap == .period && next.shape.contains(.initial) && index + 2 < words.count
      && words[index + 2].gap.contains(.other)
  }
}
