import Glibc

/// Finds the names of a text: rules first, then the tagger that knows what the
/// rules said, then the rules of a whole text (one kind for one name, short
/// forms, clean edges).
struct NameFinder {
  // What a tagger remembers takes two megabytes, and few archives need both.
  private var english: SequenceTagger?
  private var other: SequenceTagger?

  init() {}

  mutating func names(bytes: [UInt8], words: [Word], isEnglish: Bool) -> [NameSpan] {
    let rules = NameRules(words: words)
    var ruled = CandidateFinder.candidates(in: words).compactMap(rules.classify)
    let weights = isEnglish ? TagWeights.english : TagWeights.other
    let doubts = NameDoubts(words: words, lookup: PlaceLookup(words: words))
    let consistency = NameConsistency(words: words, doubts: doubts)
    guard !weights.isEmpty else {
      return consistency.settled(ruled, isEnglish: isEnglish)
    }
    if isEnglish, english == nil { english = SequenceTagger(weights: weights) }
    if !isEnglish, other == nil { other = SequenceTagger(weights: weights) }
    let features = TagFeatures(bytes: bytes, words: words, spans: ruled)
    var ruleOf: [Int: NameSpan] = [:]
    for span in ruled where span.kind != nil { ruleOf[span.words.lowerBound] = span }
    let cleaner = NameCleaner(words: words, doubts: doubts)
    let holders = OfficeHolders(words: words, lookup: doubts.lookup)
    let fullNames = FullNames(words: words, lookup: doubts.lookup)
    var spans: [NameSpan] = []
    for index in ruled.indices where ruled[index].kind == .place && ruled[index].words.count == 1 {
      let (word, place) = (ruled[index].words.lowerBound, ruled[index].place)
      if doubts.isMereLetters(word, place) || doubts.isMereWord(words[word], place) {
        ruled[index].kind = nil
      }
    }
    var certainty = [Double](repeating: .infinity, count: words.count)
    for (stretch, sentence) in Sentences.stretches(in: words) {
      let (labels, margins) =
        (isEnglish
          ? english?.tags(of: stretch, in: sentence, features)
          : other?.tags(of: stretch, in: sentence, features)) ?? ([], [])
      certainty.replaceSubrange(stretch, with: margins)
      for span in Self.spans(labels, in: stretch, words).flatMap(holders.parts) {
        // Whole names of countries and regions are places, whatever they act as.
        if let rule = ruleOf[span.words.lowerBound], rule.words == span.words,
          rule.rule == "country"
        {
          spans.append(rule)
          continue
        }
        var tagged = span
        // Where a name begins and ends is often less sure than that there is one.
        tagged.margin = certainty[span.words].max() ?? 0
        tagged = fullNames.told(tagged, by: ruleOf[span.words.lowerBound])
        guard var span = cleaner.cleaned(tagged),
          spans.last.map({ $0.words.upperBound <= span.words.lowerBound }) ?? true
        else { continue }
        span.margin = certainty[span.words.clamped(to: stretch)].max() ?? 0
        span.confidence = Self.confidence(span.margin)
        if let rule = ruleOf[span.words.lowerBound], rule.words == span.words,
          rule.kind == span.kind
        {
          span.rule = rule.rule
        }
        spans.append(span)
      }
    }
    for index in ruled.indices where ruled[index].kind == .place && !ruled[index].isCertain {
      ruled[index].margin = -(certainty[ruled[index].words].max() ?? 0)
    }
    spans = Self.merged(spans, with: ruled)
    let missed = fullNames.missed(ruled, certainty: certainty)
    spans = Self.adding(missed.compactMap(cleaner.cleaned), to: spans)
    if isEnglish { spans = Self.adding(SmallLetters(words: words).places(), to: spans) }
    spans = PlaceEvidence(words: words, spans: spans).applied(to: spans, runs: ruled)
    if isEnglish {
      spans = Appositions(words: words).applied(to: spans)
      spans = Clubs(words: words, spans: spans).applied(to: spans)
      spans = Nicknames(words: words, lookup: doubts.lookup).applied(to: spans)
    }
    spans = HeadlinePlaces(words: words, lookup: doubts.lookup).applied(to: spans)
    spans.removeAll { Self.isCurrency($0, bytes, words) }
    let lookalikes = Lookalikes(bytes: bytes, words: words, spans: spans, isEnglish: isEnglish)
    spans.removeAll(where: lookalikes.isNone)
    // The vote may have made a place of a magazine again.
    spans = consistency.settled(spans, isEnglish: isEnglish)
    spans.removeAll(where: lookalikes.isNone)
    return spans
  }

  /// "US$5", "NZ$ 3 million".
  private static func isCurrency(_ span: NameSpan, _ bytes: [UInt8], _ words: [Word]) -> Bool {
    guard span.kind == .place, let last = span.words.last, words[last].shape.contains(.allCapitals)
    else { return false }
    let end = Int(words[last].end)
    return end < bytes.count && bytes[end] == UInt8(ascii: "$")
  }

  /// The share of people and places of such a margin that are right, on EWT, WikiGold and GUM: six of
  /// ten where the tagger hardly cares, nine of ten at a margin of 3.
  private static func confidence(_ margin: Double) -> Double {
    let share = min(0.95, 1 / (1 + exp(-0.4 - 0.6 * margin)))
    return (share * 100).rounded() / 100
  }

  /// Spans in order: those that the rules are certain of in the place of what
  /// overlaps them, and places that the rules know where the tagger saw nothing.
  private static func merged(_ spans: [NameSpan], with ruled: [NameSpan]) -> [NameSpan] {
    var merged: [NameSpan] = []
    var rest = spans[...]
    for sure in ruled where sure.isCertain || sure.kind == .place {
      while let next = rest.first, next.words.upperBound <= sure.words.lowerBound {
        merged.append(next)
        rest.removeFirst()
      }
      let isFree = rest.first.map { $0.words.lowerBound >= sure.words.upperBound } ?? true
      guard isFree || sure.isCertain else { continue }
      while let next = rest.first, next.words.lowerBound < sure.words.upperBound {
        if next.words.upperBound <= sure.words.lowerBound { merged.append(next) }
        rest.removeFirst()
      }
      merged.append(sure)
    }
    return merged + rest
  }

  /// The spans with `others` that overlap none of them, in order.
  private static func adding(_ others: [NameSpan], to spans: [NameSpan]) -> [NameSpan] {
    var free: [NameSpan] = []
    var next = 0
    for other in others {
      while next < spans.count, spans[next].words.upperBound <= other.words.lowerBound { next += 1 }
      if next < spans.count, spans[next].words.lowerBound < other.words.upperBound { continue }
      free.append(other)
    }
    guard !free.isEmpty else { return spans }
    return (spans + free).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// "Thomas J." isn't the end of a name.
  private static func endsWithInitial(_ span: NameSpan, before next: Word, _ words: [Word]) -> Bool
  {
    span.words.count > 1 && words[span.words.upperBound - 1].shape.contains(.initial)
      && next.gap == [.period, .space] && next.isCapitalised && !next.has(.function)
  }

  /// "Luiz Inacio" of "Luiz Inacio Lula da Silva", which the tagger took for two people.
  private static func isGivenName(_ span: NameSpan, before next: Word, _ words: [Word]) -> Bool {
    next.gap == .space && next.isCapitalised && span.words.count < 3
      && span.words.allSatisfy { words[$0].has(.given) && !words[$0].has(.frequentSurname) }
  }

  /// What never stands inside a name; an organisation may have a comma.
  private static let breaks: Word.Gap = [
    .open, .close, .quote, .semicolon, .colon, .slash, .dash, .other, .terminator,
  ]

  private static func spans(
    _ labels: [TagLabel], in stretch: Range<Int>, _ words: [Word]
  ) -> [NameSpan] {
    var found: [NameSpan] = []
    for (position, label) in labels.enumerated() {
      let index = stretch.lowerBound + position
      if let last = found.last, last.kind == .person, last.words.upperBound == index,
        endsWithInitial(last, before: words[index], words)
          || label == .beginPerson && isGivenName(last, before: words[index], words)
      {
        found[found.count - 1].words = last.words.lowerBound..<(index + 1)
        continue
      }
      guard let kind = label.kind else { continue }
      let gap = words[index].gap
      let isBroken =
        !gap.isDisjoint(with: breaks)
        || gap.contains(.comma)
          && (kind != .organisation || words[index].has(.stateAbbreviation)
            || words[index].has(.function) && !words[index].isCapitalised)
          && !words[index].has(.suffix)
      if !label.isBegin, !isBroken, let last = found.last, last.kind == kind,
        last.words.upperBound == index
      {
        found[found.count - 1].words = last.words.lowerBound..<(index + 1)
      } else {
        let isState = isBroken && gap.contains(.comma) && words[index].has(.stateAbbreviation)
        found.append(
          NameSpan(
            words: index..<(index + 1), kind: isState && !label.isBegin ? .place : kind,
            rule: "tagger"))
      }
    }
    return found
  }
}
