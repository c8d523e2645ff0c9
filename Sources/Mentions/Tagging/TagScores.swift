/// The scores of the seven labels for each word of a stretch: the sum of the weights of its
/// features.
///
/// Words and pairs of kinds of words come again and again: what a group of features adds is
/// remembered, so that few features have to be looked up. The sums are of whole numbers, and so the
/// same to the last bit as if each feature were.
struct TagScores {
  typealias Scores = ScoreCache.Scores

  private let weights: TagWeights
  /// Of a word by itself, and as its neighbours at each of the offsets see it.
  private var forms = ScoreCache(bits: 13, width: 5)
  /// The same of what gazetteer and rules say.
  private var marks = ScoreCache(bits: 11, width: 5)
  /// Of two neighbours: for the first, and for the second.
  private var pairs = ScoreCache(bits: 14, width: 2)
  private var gaps = ScoreCache(bits: 11, width: 1)
  private var seen = ScoreCache(bits: 10, width: 1)
  private let missing: [Scores]
  private var features: [UInt32] = []
  /// Of the stretch that was scored last.
  private(set) var sums: [Scores] = []

  init(weights: TagWeights) {
    self.weights = weights
    missing = TagTemplates.offsets.map { offset in
      var scores = Scores()
      weights.add(TagTemplates.missing(at: offset), to: &scores)
      return scores
    }
  }

  /// Scores the words of one stretch of a sentence into `sums`.
  mutating func score(_ stretch: Range<Int>, in sentence: Range<Int>, of text: TagFeatures) {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(Scores(), count: stretch.count))
    let first = stretch.lowerBound
    // And what these see of the words on both sides.
    let reach = ((first - 2)..<(stretch.upperBound + 2)).clamped(to: sentence)
    for index in reach {
      let isInside = stretch.contains(index)
      let isBehind = stretch.contains(index - 1)
      let word = text.words[index]
      let form = form(word)
      let mark = mark(word)
      for (number, offset) in TagTemplates.offsets.enumerated()
      where stretch.contains(index - offset) {
        // The word lies at `offset` of this neighbour.
        sums[index - offset - first] &+= forms[form + 1 + number] &+ marks[mark + 1 + number]
      }
      if isInside {
        var sum = forms[form] &+ marks[mark] &+ gap(word, after: text.gap(after: index))
        if word.seen != 0 { sum &+= seen(word) }
        for (number, offset) in TagTemplates.offsets.enumerated()
        where !sentence.contains(index + offset) {
          sum &+= missing[number]
        }
        if index > sentence.lowerBound, index + 1 < sentence.upperBound {
          let (words, contexts) = TagTemplates.around(text.words[index - 1], text.words[index + 1])
          weights.add(words, to: &sum)
          weights.add(contexts, to: &sum)
        }
        sums[index - first] &+= sum
      }
      guard index > sentence.lowerBound, isInside || isBehind else { continue }
      let before = text.words[index - 1]
      let pair = pair(before, word)
      if isBehind {
        sums[index - 1 - first] &+= pairs[pair]
        weights.add(TagTemplates.words(before, word, at: 1), to: &sums[index - 1 - first])
      }
      if isInside {
        sums[index - first] &+= pairs[pair + 1]
        weights.add(TagTemplates.words(word, before, at: -1), to: &sums[index - first])
      }
    }
  }

  private mutating func form(_ word: TagWord) -> Int {
    let classes = word.list | word.context
    let (place, isKnown) = forms.place(word.key, word.affixes, word.shape << 32 | classes)
    if isKnown { return place }
    TagTemplates.form(word, into: &features)
    forms[place] = sum()
    for (number, offset) in TagTemplates.offsets.enumerated() {
      TagTemplates.form(word, at: offset, into: &features)
      forms[place + 1 + number] = sum()
    }
    return place
  }

  private mutating func mark(_ word: TagWord) -> Int {
    let (place, isKnown) = marks.place(word.place | word.rule << 8 | word.list << 16)
    if isKnown { return place }
    TagTemplates.mark(word, into: &features)
    marks[place] = sum()
    for (number, offset) in TagTemplates.offsets.enumerated() {
      TagTemplates.mark(word, at: offset, into: &features)
      marks[place + 1 + number] = sum()
    }
    return place
  }

  private mutating func pair(_ first: TagWord, _ second: TagWord) -> Int {
    let (place, isKnown) = pairs.place(first.state, second.state)
    if isKnown { return place }
    TagTemplates.pairs(first, second, at: 1, into: &features)
    pairs[place] = sum()
    TagTemplates.pairs(second, first, at: -1, into: &features)
    pairs[place + 1] = sum()
    return place
  }

  private mutating func gap(_ word: TagWord, after: UInt64) -> Scores {
    let (place, isKnown) = gaps.place(
      word.gap | after << 16 | word.shape << 32 | word.rule << 48
        | (word.startsSentence ? 1 << 56 : 0))
    if isKnown { return gaps[place] }
    TagTemplates.gaps(word, after: after, into: &features)
    gaps[place] = sum()
    return gaps[place]
  }

  private mutating func seen(_ word: TagWord) -> Scores {
    let (place, isKnown) = seen.place(
      word.seen | word.rule << 16 | (word.startsSentence ? 1 << 32 : 0))
    if isKnown { return seen[place] }
    TagTemplates.seen(word, into: &features)
    seen[place] = sum()
    return seen[place]
  }

  /// The weights of the features that were gathered, which are then forgotten.
  private mutating func sum() -> Scores {
    var scores = Scores()
    for feature in features { weights.add(feature, to: &scores) }
    features.removeAll(keepingCapacity: true)
    return scores
  }
}
