import TextAnalysis

/// Cuts the part out of a text that shows best why it was found: whole sentences
/// where they fit, every match marked.
struct SnippetMaker {
  /// Bytes of text that a snippet aims at; about as many characters.
  static let length = 240

  var finder: MatchFinder

  func snippet(of text: String) -> Snippet { snippet(of: text.utf8Span.span) }

  /// Of a text in UTF-8.
  func snippet(of text: Span<UInt8>) -> Snippet {
    let text = text.extracting(first: min(text.count, MatchFinder.maximumBytes))
    let centre = Self.bestWindow(finder.matches(in: text, untilAllWithin: Self.length))
    let range = Self.sentences(around: centre, in: text)
    let matches = finder.matches(in: text.extracting(range)).map {
      MatchFinder.Match(
        start: $0.start + range.lowerBound, end: $0.end + range.lowerBound, target: $0.target)
    }
    return Self.cut(range, from: text, marking: matches)
  }

  /// The window with the most different targets, then the most matches, then the
  /// first; the text's beginning when nothing matches.
  private static func bestWindow(_ matches: [MatchFinder.Match]) -> Range<Int> {
    guard let first = matches.first else { return 0..<0 }
    var best = first.start..<first.end
    var bestScore = (targets: 0, matches: 0)
    var last = 0
    // By target, how many matches the window has.
    var counts = [Int](repeating: 0, count: (matches.map(\.target).max() ?? 0) + 1)
    var targets = 0
    for (index, match) in matches.enumerated() {
      while last < matches.count, matches[last].end - match.start <= length || last == index {
        counts[matches[last].target] += 1
        if counts[matches[last].target] == 1 { targets += 1 }
        last += 1
      }
      let score = (targets: targets, matches: last - index)
      if score > bestScore {
        bestScore = score
        best = match.start..<max(match.end, matches[last - 1].end)
      }
      counts[match.target] -= 1
      if counts[match.target] == 0 { targets -= 1 }
    }
    return best
  }

  /// Whole sentences that hold the window, with their neighbours as far as they
  /// fit; a part of the sentence where it is too long.
  private static func sentences(
    around window: Range<Int>, in bytes: Span<UInt8>
  ) -> Range<Int> {
    // Sentences are looked for near the window only: texts can be long.
    let start = boundary(max(0, window.lowerBound - length), bytes)
    let near = start..<boundary(min(bytes.count, window.upperBound + length), bytes)
    let sentences = SentenceSplitter().sentences(in: bytes.extracting(near)).map {
      $0.lowerBound + near.lowerBound..<$0.upperBound + near.lowerBound
    }
    guard var first = sentences.firstIndex(where: { $0.upperBound > window.lowerBound }) else {
      return near.lowerBound..<boundary(min(near.upperBound, near.lowerBound + length), bytes)
    }
    var last = sentences.lastIndex { $0.lowerBound < max(window.upperBound, 1) } ?? first
    last = max(first, last)
    if sentences[last].upperBound - sentences[first].lowerBound > length {
      return words(
        around: window, within: sentences[first].lowerBound..<sentences[last].upperBound, bytes)
    }
    // The outermost of what was looked at are mostly parts of sentences.
    let firstWhole = near.lowerBound > 0 ? 1 : 0
    let endOfWhole = sentences.count - (near.upperBound < bytes.count ? 1 : 0)
    while true {
      let start = sentences[first].lowerBound
      let end = sentences[last].upperBound
      if last + 1 < endOfWhole, sentences[last + 1].upperBound - start <= length {
        last += 1
      } else if first > firstWhole, end - sentences[first - 1].lowerBound <= length {
        first -= 1
      } else {
        return start..<end
      }
    }
  }

  /// A part of a long sentence, from a space to a space, the window in its middle.
  private static func words(
    around window: Range<Int>, within sentence: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    let room = max(0, length - window.count)
    var start = max(sentence.lowerBound, window.lowerBound - room / 2)
    var end = min(sentence.upperBound, start + length)
    start = max(sentence.lowerBound, min(start, end - length))
    while start > sentence.lowerBound, start < window.lowerBound, bytes[start - 1] != 0x20 {
      start += 1
    }
    while end < sentence.upperBound, end > window.upperBound, bytes[end] != 0x20 { end -= 1 }
    return boundary(start, bytes)..<max(boundary(start, bytes), boundary(end, bytes))
  }

  /// The nearest scalar boundary at or before a place.
  private static func boundary(_ place: Int, _ bytes: Span<UInt8>) -> Int {
    var place = min(max(0, place), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The range as one line of text, with an ellipsis where a sentence is cut.
  private static func cut(
    _ range: Range<Int>, from bytes: Span<UInt8>, marking matches: [MatchFinder.Match]
  ) -> Snippet {
    var text: [UInt8] = []
    var places: [Int] = []
    var isSpace = true
    for index in range {
      let byte = bytes[index]
      places.append(text.count)
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if !isSpace { text.append(0x20) }
        isSpace = true
      } else {
        text.append(byte)
        isSpace = false
      }
    }
    places.append(text.count)
    while text.last == 0x20 { text.removeLast() }
    let needsEllipsis = range.upperBound < bytes.count && !endsSentence(text)
    let begins = range.lowerBound > 0 && !startsSentence(at: range.lowerBound, bytes)
    let lead = begins ? Array("… ".utf8) : []
    var highlights: [Range<Int>] = []
    for match in matches where match.start >= range.lowerBound && match.end <= range.upperBound {
      let start = places[match.start - range.lowerBound] + lead.count
      let end = min(places[match.end - range.lowerBound], text.count) + lead.count
      if let last = highlights.last, start < last.upperBound {
        highlights[highlights.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else if start < end {
        highlights.append(start..<end)
      }
    }
    let whole = lead + text + (needsEllipsis ? Array(" …".utf8) : [])
    return Snippet(text: String(decoding: whole, as: UTF8.self), highlights: highlights)
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    let tail = String(decoding: text.suffix(4), as: UTF8.self)
    return tail.last.map { ".!?\"”»’'…。！？)".contains($0) } ?? true
  }

  private static func startsSentence(at place: Int, _ bytes: Span<UInt8>) -> Bool {
    var before = place - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x0A { before -= 1 }
    guard before >= 0 else { return true }
    let tail = (max(0, before - 3)...before).map { bytes[$0] }
    return endsSentence(tail) || place - before > 2
  }
}
