/// The scores of the seven labels for each word of a sentence: the sum of the weights of its
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
  /// Of the sentence that was scored last.
  private(set) var sums: [Scores] = []

  init(weights: TagWeights) {
    self.weights = weights
    missing = TagTemplates.offsets.map { offset in
      var scores = Scores()
      weights.add(TagTemplates.missing(at: offset), to: &scores)
      return scores
    }
  }

  /// Scores the words of one sentence into `sums`.
  mutating func score(_ sentence: Range<Int>, of text: TagFeatures) {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(Scores(), count: sentence.count))
    for (position, index) in sentence.enumerated() {
      let word = text.words[index]
      let form = form(word)
      let mark = mark(word)
      var sum = sums[position] &+ forms[form] &+ marks[mark]
      sum &+= gap(word, after: text.gap(after: index))
      if word.seen != 0 { sum &+= seen(word) }
      sums[position] = sum
      for (number, offset) in TagTemplates.offsets.enumerated() {
        // The word lies at `offset` of this neighbour.
        let neighbour = position - offset
        if sums.indices.contains(neighbour) {
          sums[neighbour] &+= forms[form + 1 + number] &+ marks[mark + 1 + number]
        }
        if !sums.indices.contains(position + offset) { sums[position] &+= missing[number] }
      }
      guard position > 0 else { continue }
      let before = text.words[index - 1]
      let pair = pair(before, word)
      sums[position - 1] &+= pairs[pair]
      sums[position] &+= pairs[pair + 1]
      weights.add(TagTemplates.words(before, word, at: 1), to: &sums[position - 1])
      weights.add(TagTemplates.words(word, before, at: -1), to: &sums[position])
      guard position + 1 < sums.count else { continue }
      let (words, contexts) = TagTemplates.around(before, text.words[index + 1])
      weights.add(words, to: &sums[position])
      weights.add(contexts, to: &sums[position])
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
