import Mentions
import TextAnalysis
import Testing

/// SplitMix64 (Steele, Lea and Flood, 2014): a seed gives one sequence.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

private func find(_ text: String) -> Mentions {
  var finder = MentionFinder()
  return finder.mentions(in: text, published: PartialDate(iso: "2026-01-30"), language: "en")
}

private func spans(_ mentions: Mentions) -> [MentionSpan] {
  mentions.people.flatMap(\.mentions) + mentions.places.flatMap(\.mentions)
    + mentions.organisations.flatMap(\.mentions) + mentions.dates.map(\.span)
}

/// Spans lie inside the text, aren't empty, and begin and end at scalars.
private func areSound(_ mentions: Mentions, in text: String) -> Bool {
  let bytes = Array(text.utf8)
  return spans(mentions).allSatisfy { span in
    span.start >= 0 && span.start < span.end && span.end <= bytes.count
      && bytes[span.start] & 0xC0 != 0x80
      && (span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80)
  }
}

private let pieces = [
  "Karen", "Bass", "of", "the", "Paris", ", ", ". ", " ", "\n", "U.S.", "de", "van der", "May",
  "1998", "30", "last", "week", "’s", "'", "-", "–", "(", "January", "third", "quarter", "é", "ß",
  "日本", "\u{301}", "🙂", "St.", "J.", "&", "Inc", "1990s", "ago", "two", "days", "/", ":", "A.",
  "\u{0}", "\u{200F}", "محمد", "Δ", "New York", "Monday", "Dr.", "III",
]

@Suite struct RobustnessTests {
  @Test func `random texts give sound spans and the same mentions again`() {
    let seed: UInt64 = 20_260_130
    var random = Generator(state: seed)
    for round in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      let mentions = find(text)
      #expect(areSound(mentions, in: text), "seed \(seed), round \(round): \(text)")
      #expect(mentions == find(text), "seed \(seed), round \(round)")
    }
  }

  @Test func `random scalars give sound spans`() {
    let seed: UInt64 = 7
    var random = Generator(state: seed)
    for round in 0..<200 {
      var text = ""
      for _ in 0..<80 {
        let value = UInt32.random(in: 0...0x2FFFF, using: &random)
        let small = UInt32.random(in: 0x20...0x24F, using: &random)
        if let scalar = Unicode.Scalar(Bool.random(using: &random) ? value : small) {
          text.unicodeScalars.append(scalar)
        }
      }
      #expect(areSound(find(text), in: text), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [
    "A.", "A. ", "Aa ", "AB ", "de ", "Paris, ", "Karen Bass ", "1998 ", "last ", "'s", "A-", "(",
    "St. ", "May 3 ", "two days ago ", "x", "É", "van ", "Mr. ", "the ", "& ", "late ", "日",
  ])
  func `work grows with the text and no faster`(piece: String) {
    let count = 1_200 / piece.utf8.count
    let clock = ContinuousClock()
    let short = String(repeating: piece, count: count)
    let long = String(repeating: piece, count: count * 8)
    var mentions = Mentions()
    let first = clock.measure { mentions = find(short) }
    let second = clock.measure { mentions = find(long) }
    #expect(areSound(mentions, in: long))
    // Eight times the text may take eight times as long; sixty-four would be quadratic.
    #expect(second < first * 32 + .milliseconds(500))
  }

  /// Names that are words too are looked for in small letters, in all of the text.
  @Test func `a long text of names that are words takes no longer than its length says`() {
    let piece = "We saw Bill, Rose, Mark and Grace. "
    let clock = ContinuousClock()
    let first = clock.measure { _ = find(String(repeating: piece, count: 500)) }
    let second = clock.measure { _ = find(String(repeating: piece, count: 8_000)) }
    // Sixteen times the text; 256 times the time would be quadratic.
    #expect(second < first * 64)
  }

  @Test func `thousands of different places are resolved in bounded time`() {
    let names = [
      "Paris", "London", "Springfield", "Athens", "Georgia", "Texas", "Lebanon", "Alexandria",
    ]
    var text = ""
    for number in 0..<1_500 {
      text += "in \(names[number % names.count]), near \(names[number / 8 % names.count]) Hills. "
    }
    #expect(areSound(find(text), in: text))
  }

  @Test func `an empty text names nothing`() {
    #expect(find("") == Mentions())
    #expect(find(" \n\n ") == Mentions())
  }
}
