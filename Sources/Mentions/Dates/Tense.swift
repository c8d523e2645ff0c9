/// Whether the clause round a date looks forward.
extension DateFinder {
  /// Words looked at before a date. Farther ones rarely belong to its clause.
  private static let reach = 20

  func isFuture(_ range: Range<Int>) -> Bool {
    if context.isNarrative { return false }
    if let previous = key(range.lowerBound - 1), DateWords.pastCues.contains(previous) {
      return false
    }
    var saidJustBefore = false
    var index = range.lowerBound
    let stop = max(0, index - Self.reach)
    while index > stop {
      if index < words.count, words[index].startsSentence { break }
      index -= 1
      if index == 0, stop == 0, range.lowerBound == 0 { break }
      let key = words[index].key
      if DateWords.future.contains(key), index < range.lowerBound { return true }
      if index + 1 < range.lowerBound,
        DateWords.futurePairs.contains(where: { $0.0 == key && $0.1 == words[index + 1].key })
      {
        return true
      }
      if isPastVerb(index) {
        saidJustBefore = range.lowerBound - index <= 2
        break
      }
    }
    if saidJustBefore { return false }
    var next = range.upperBound
    while next < words.count, next < range.upperBound + 3, !words[next].startsSentence {
      if DateWords.will.contains(words[next].key) { return true }
      next += 1
    }
    return false
  }

  private func isPastVerb(_ index: Int) -> Bool {
    let word = words[index]
    if DateWords.past.contains(word.key) { return true }
    guard word.end - word.start > 3, !word.isCapitalised else { return false }
    let end = Int(word.end)
    return bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 1] == UInt8(ascii: "d")
  }
}
