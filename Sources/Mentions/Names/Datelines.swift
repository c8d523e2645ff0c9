/// The towns that open a report, before a dash or a date.
struct Datelines {
  let words: [Word]
  let lookup: PlaceLookup

  /// Letters of a name that opens a dateline: "LU -" signs a letter.
  private static let shortest = 4
  /// A year, and no number of a house.
  private static let earliest = 1900

  /// "ASHBY, Kan. -- The council", "ASHBY, 3 May.": capitals that open a sentence, before a dash or a
  /// date.
  func has(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, words[first].startsSentence,
      words[last].end - words[first].start >= Self.shortest,
      range.allSatisfy({ words[$0].shape.contains(.allCapitals) })
    else { return false }
    var next = range.upperBound
    if next < words.count, words[next].gap == [.comma, .space],
      words[next].has(.stateAbbreviation)
        || lookup.exact(next..<(next + 1))?.has([.country, .state]) == true
    {
      next += 1
    }
    guard next < words.count else { return false }
    if words[range.lowerBound].gap.contains(.newline) {
      // "ASHBY 1996-05-03"
      if words[next].gap == .space, words[next].number > Self.earliest, next + 1 < words.count,
        words[next + 1].gap == .hyphen, words[next + 1].shape.contains(.number)
      {
        return true
      }
      if words[next].gap == [.comma, .space],
        words[next].shape.contains(.number) || words[next].has(.calendar)
      {
        return true
      }
    }
    guard words[next].isCapitalised, !words[next].shape.contains(.allCapitals) else { return false }
    let gap = words[next].gap
    return gap.contains(.dash) || gap.isSuperset(of: [.space, .hyphen])
  }
}
