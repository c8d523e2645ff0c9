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

  /// The parts of a sentence where names may be: words that are written otherwise than in small
  /// letters or as a number, the one before ("al Qaeda"), the two behind ("Cosham railway
  /// station"), and one more where it joins two such parts. The rest of a text, most of it,
  /// is outside of names, and isn't tagged.
  static func stretches(in words: [Word]) -> [(words: Range<Int>, sentence: Range<Int>)] {
    var found: [(words: Range<Int>, sentence: Range<Int>)] = []
    for sentence in ranges(in: words) {
      for index in sentence where mayName(words[index]) {
        let stretch = ((index - 1)..<(index + 3)).clamped(to: sentence)
        if let last = found.last, last.sentence == sentence,
          stretch.lowerBound - last.words.upperBound <= 1
        {
          found[found.count - 1].words = last.words.lowerBound..<stretch.upperBound
        } else {
          found.append((stretch, sentence))
        }
      }
    }
    return found
  }

  private static func mayName(_ word: Word) -> Bool {
    let shape = word.shape.subtracting(.possessive)
    return !shape.isEmpty && !shape.contains(.number)
  }
}
