/// What `scripts/train-mentions` learns the tagger's weights from.
package struct TaggerTraining {
  package struct Span {
    package var start: Int
    package var end: Int
    package var kind: Substring

    package init(start: Int, end: Int, kind: Substring) {
      self.start = start
      self.end = end
      self.kind = kind
    }
  }

  package init() {}

  /// A line for each word: its label's number and its features; an empty line
  /// ends a sentence. `spans` are UTF-8 offsets in rising order, their kinds
  /// "PER", "LOC" and "ORG".
  package func lines(for text: String, spans: [Span]) -> String {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    let text = TagFeatures(bytes: bytes, words: words)
    var features: [UInt32] = []
    var output = ""
    for sentence in Sentences.ranges(in: words) {
      for index in sentence {
        text.features(of: index, in: sentence, into: &features)
        output += String(label(of: words[index], in: spans).rawValue)
        for feature in features { output += "\t" + String(feature, radix: 36) }
        output += "\n"
      }
      output += "\n"
    }
    return output
  }

  /// What the rules alone find: "START END KIND" a line, in UTF-8 offsets.
  package func ruleSpans(in text: String) -> String {
    var words: [Word] = []
    WordScanner.words(in: Array(text.utf8), into: &words)
    let rules = NameRules(words: words)
    var spans = CandidateFinder.candidates(in: words).compactMap(rules.classify)
    let people = PersonForms(words: words, spans: spans)
    for index in spans.indices { people.adopt(&spans[index]) }
    var output = ""
    for span in spans {
      guard let kind = span.kind else { continue }
      let name = kind == .person ? "PER" : kind == .place ? "LOC" : "ORG"
      let end = words[span.words.upperBound - 1].end
      output += "\(words[span.words.lowerBound].start) \(end) \(name)\n"
    }
    return output
  }

  private func label(of word: Word, in spans: [Span]) -> TagLabel {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= Int(word.start) { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count, spans[low].start < Int(word.end) else { return .outside }
    let kind: NameSpan.Kind? =
      switch spans[low].kind {
      case "PER": .person
      case "LOC": .place
      case "ORG": .organisation
      default: nil
      }
    return TagLabel(kind, isFirst: Int(word.start) <= spans[low].start)
  }
}
