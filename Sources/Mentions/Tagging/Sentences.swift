/// The stretches of words that are tagged as one sequence.
enum Sentences {
  /// Longer stretches are cut: the work a word takes stays bounded.
  private static let longest = 200

  /// Only those that have a capital letter: names are looked for in no others.
  static func ranges(in words: [Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var hasCapital = false
    for index in words.indices {
      if index > start, words[index].startsSentence || index - start >= longest {
        if hasCapital { found.append(start..<index) }
        start = index
        hasCapital = false
      }
      if words[index].isCapitalised { hasCapital = true }
    }
    if hasCapital { found.append(start..<words.count) }
    return found
  }
}
