/// Joins the halves of a name that a nickname in quotation marks or brackets parts: `Howard P. "Buck"
/// McKeon`, "William (Bill) Porter".
struct Nicknames {
  let words: [Word]
  let lookup: PlaceLookup

  private static let opening: Word.Gap = [.quote, .open, .apostrophe]
  private static let closing: Word.Gap = [.quote, .close, .apostrophe]

  func applied(to spans: [NameSpan]) -> [NameSpan] {
    var joined: [NameSpan] = []
    for span in spans {
      if let last = joined.last, last.words.upperBound > span.words.lowerBound {
        continue
      }
      var span = span
      if span.kind == .person, let end = surnameEnd(of: span.words) {
        span.words = span.words.lowerBound..<end
      }
      joined.append(span)
    }
    return joined
  }

  /// The end of the surname behind the nickname that follows.
  private func surnameEnd(of range: Range<Int>) -> Int? {
    let (nickname, surname) = (range.upperBound, range.upperBound + 1)
    guard surname < words.count, let last = range.last,
      range.count == 1 && words[last].has(.given)
        || range.count == 2 && (words[last].has(.given) || words[last].shape.contains(.initial))
          && !words[nickname].gap.contains(.open)
        || range.count == 2 && words[last].shape.contains(.initial),
      isGap(words[nickname], Self.opening), isGap(words[surname], Self.closing),
      isName(nickname), isName(surname),
      lookup.exact(nickname..<surname).map(NameDoubts.isSmall) ?? true,
      words[surname].has(.surname) || !words[surname].has(.common)
    else { return nil }
    return surname + 1
  }

  /// A space and the mark, and nothing else.
  private func isGap(_ word: Word, _ marks: Word.Gap) -> Bool {
    word.gap.contains(.space) && !word.gap.isDisjoint(with: marks)
      && word.gap.isSubset(of: marks.union([.space, .period]))
  }

  private func isName(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapitalised && !word.has([.function, .calendar, .demonym, .title])
      && word.shape.isDisjoint(with: [.allCapitals, .initial, .hasDigit])
  }
}
