import TextAnalysis

/// Finds in a text the words that a question asked for, with the tokenizer that
/// cut the text for the index: what was found is what is marked.
struct MatchFinder {
  /// One place in a text.
  struct Match: Equatable {
    /// UTF-8 bytes from the start of the text.
    var start: Int
    var end: Int
    /// Which of the question's targets it answers.
    var target: Int
  }

  /// Texts are looked at up to here; a match further on isn't shown in a snippet.
  static let maximumBytes = 1 << 20

  /// The language of the text, as stems name it; words of any language match where it is nil.
  var language: String?

  private let targets: TargetWords
  private let beginnings: WordBeginnings
  private let tokenizer = Tokenizer()

  init(_ highlighted: [HighlightTarget], vocabulary: IndexVocabulary) {
    targets = TargetWords(highlighted, vocabulary: vocabulary)
    beginnings = WordBeginnings(of: targets.firstWords)
  }

  func matches(in text: String) -> [Match] { matches(in: text.utf8Span.span) }

  /// All matches in order of their start.
  ///
  /// Most words of a text are none of those asked for, and their first letters
  /// show it: only stretches where one may begin are tokenized.
  func matches(in text: Span<UInt8>) -> [Match] { matches(in: text) { _ in false } }

  /// The matches up to the first place where all targets stand within `length`
  /// bytes; all matches where there is none.
  func matches(in text: Span<UInt8>, untilAllWithin length: Int) -> [Match] {
    var last = [Int?](repeating: nil, count: targets.all.count)
    var seen = 0
    return matches(in: text) { new in
      for match in new[seen...] { last[match.target] = match.start }
      seen = new.count
      var first = Int.max
      for place in last {
        guard let place else { return false }
        first = min(first, place)
      }
      return (new.last?.end ?? 0) - first <= length
    }
  }

  private func matches(
    in text: Span<UInt8>, until isEnough: ([Match]) -> Bool
  ) -> [Match] {
    guard !targets.isEmpty else { return [] }
    let text = text.extracting(first: min(text.count, Self.maximumBytes))
    var matches: [Match] = []
    guard beginnings.areWorthIt(for: text) else {
      find(in: text, at: 0, beforeEnd: text.count, &matches)
      return matches.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
    var place = 0
    while let begin = beginnings.next(in: text, from: place) {
      let stretch = TextStretch(around: begin, words: targets.longest, in: text)
      find(
        in: text.extracting(stretch.start..<stretch.end), at: stretch.start,
        beforeEnd: stretch.firstEnd, &matches)
      place = max(stretch.firstEnd, begin + 1)
      if isEnough(matches) { break }
    }
    return matches.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Tokenizes a stretch that begins at `offset` of the text, and adds matches
  /// that begin before `end`.
  private func find(
    in text: Span<UInt8>, at offset: Int, beforeEnd end: Int, _ matches: inout [Match]
  ) {
    // Phrases that have begun.
    var open: [(target: Int, next: Int, start: Int, position: Int)] = []
    tokenizer.forEachToken(in: text) { token, folded in
      let start = token.start + offset
      guard start < end || !open.isEmpty else { return false }
      open = open.filter { $0.position + 1 >= token.position }
      for index in open.indices where open[index].position + 1 == token.position {
        guard targets.accepts(folded, in: language, at: open[index].next, of: open[index].target)
        else {
          continue
        }
        if open[index].next + 1 == targets.count(of: open[index].target) {
          matches.append(
            Match(start: open[index].start, end: token.end + offset, target: open[index].target))
        } else {
          open[index].next += 1
          open[index].position = token.position
        }
      }
      guard start < end else { return true }
      for target in targets.all where targets.accepts(folded, in: language, at: 0, of: target) {
        if targets.count(of: target) == 1 {
          matches.append(Match(start: start, end: token.end + offset, target: target))
        } else {
          open.append((target, 1, start, token.position))
        }
      }
      return true
    }
  }
}
