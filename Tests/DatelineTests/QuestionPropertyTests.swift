import Dateline
import TextAnalysis
import Testing

/// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014): the same questions for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &self)] }
}

@Suite struct QuestionPropertyTests {
  // Words that could be taken for something else are among them.
  private static let words = [
    "protest", "march", "AND", "OR", "NOT", "NEAR", "NEAR/5", "--", "–", "&", "..x", "…", "=",
    "well-known", "O'Brien", "U.S.", "10:30", "http://x", "C++", "東京", "צה\"ל", "e\u{301}a", "or",
  ]
  private static let texts = [
    "city hall", "AND", "a \"b\" c", "«x»", "-x", "(a", "title:x", "=", "\"", "東 京", "..", "**a",
  ]

  private static func date(_ random: inout SeededGenerator) -> PartialDate? {
    let year = Int.random(in: 1...9999, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return random.pick([
      PartialDate(year: year), PartialDate(year: year, month: month),
      PartialDate(year: year, month: month, day: day),
    ])
  }

  private static func dates(
    _ random: inout SeededGenerator
  ) -> (from: PartialDate, to: PartialDate)? {
    guard let a = date(&random), let b = date(&random) else { return nil }
    if Bool.random(using: &random) { return (a, a) }
    return a.firstDay <= b.lastDay ? (a, b) : (b, a)
  }

  private static func leaf(_ random: inout SeededGenerator) -> QuestionNode {
    let textField = random.pick([Schema.body, Schema.title])
    let nameField = random.pick(Schema.fields.filter { $0.kind == .name })
    let valueField = random.pick(
      Schema.fields.filter { $0.kind == .keyword || $0.kind == .identifier })
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .word(random.pick(words), exact: true, in: textField)
    case 1: return .phrase(random.pick(texts.filter { !$0.contains("*") }), in: textField)
    case 2:
      return .prefix(random.pick(["pr", "O'B", "東京"]), in: random.pick([textField, nameField]))
    case 3:
      let near = words.filter { !["AND", "OR", "NOT", "NEAR", "NEAR/5", "="].contains($0) }
      let count = Int.random(in: 2...4, using: &random)
      return .near(
        (0..<count).map { _ in random.pick(near) }, distance: Int.random(in: 1...9, using: &random))
    case 4: return .atLeast(Int.random(in: 1...10_000, using: &random), random.pick(["a", "U.S."]))
    case 5: return .value(random.pick(words), whole: false, in: nameField)
    case 6:
      return .value(random.pick(texts.filter { !$0.contains("*") }), whole: true, in: nameField)
    case 7: return .value(random.pick(words + texts), whole: true, in: valueField)
    case 8: return .value(random.pick(QuestionFlag.all), whole: true, in: Schema.has)
    case 9:
      guard let (from, to) = dates(&random) else { return .undated }
      return random.pick([
        .published(from: from, to: to), .published(from: from, to: nil),
        .published(from: nil, to: to), .undated,
      ])
    case 10:
      guard let (from, to) = dates(&random) else { return .everything }
      return .spoken(from: from, to: to)
    case 11:
      let month = Int.random(in: 1...12, using: &random)
      return .calendarDay(month: month, day: Int.random(in: 1...29, using: &random))
    case 12:
      return .nearby(
        place: random.pick(["Los Angeles", "Paris, Texas", "-33.87,151.21", "Sankt Pölten"]),
        kilometres: Int.random(in: 1...2000, using: &random))
    default:
      return .word(random.pick(words), exact: false, in: textField)
    }
  }

  private static func tree(_ random: inout SeededGenerator, depth: Int) -> QuestionNode {
    guard depth > 0 else { return leaf(&random) }
    func children() -> [QuestionNode] {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in tree(&random, depth: depth - 1) }
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: return .each(children())
    case 2: return .and(children())
    case 3: return .or(children())
    case 4:
      let inner = tree(&random, depth: depth - 1)
      return inner.simplified == .everything ? inner : .not(inner)
    case 5: return Int.random(in: 0..<20, using: &random) == 0 ? .everything : leaf(&random)
    default: return leaf(&random)
    }
  }

  @Test(arguments: [20_260_130])
  func `a thousand random trees are the same when printed and read again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<1000 {
      let root = Self.tree(&random, depth: number % 6).simplified
      let text = root.canonical
      do throws(QuestionError) {
        let question = try Question(text)
        guard question.root == root, question.canonical == text else {
          Issue.record("seed \(seed), tree \(number): \(text) was read as \(question.canonical)")
          return
        }
        for match in MatchMode.allCases {
          #expect(!question.inWords(match: match).isEmpty)
          #expect(question.inWords(match: match) == root.inWords(match: match))
        }
      } catch {
        Issue.record("seed \(seed), tree \(number): \(text)\n\(error.message)")
        return
      }
    }
  }

  @Test(arguments: [1906, 1918])
  func `random text is read or refused, and what is read can be printed and read again`(
    seed: UInt64
  ) {
    let pieces = [
      " ", " ", " ", "(", ")", "\"", "“", "”", "«", "»", "「", "」", "‚", "‘", "’", "'", "-", "–",
      "*", "=", ":", "：", "..", ".", "/", "AND", "OR", "NOT", "NEAR", "NEAR/3", "a", "protest",
      "title",
      "title:", "person:", "text:", "path:", "date:", "about:", "day:", "has:", "before:",
      "atleast2:",
      "2026", "2025-06", "04-13", "date", "undated", "東京", "צ", "\u{0}", "\u{301}", "👩‍👩‍👧", "（", "）",
      "~", "^", "\\", "5", "\u{200B}", "\u{3000}",
    ]
    var random = SeededGenerator(seed: seed)
    var readable = 0
    for number in 0..<6000 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in random.pick(pieces) }.joined()
      do throws(QuestionError) {
        let question = try Question(text)
        readable += 1
        guard try Question(question.canonical).root == question.root else {
          Issue.record("seed \(seed), number \(number): \(text) as \(question.canonical)")
          return
        }
        #expect(question.root.simplified == question.root)
        #expect(!question.inWords(match: .any).isEmpty)
        _ = question.root.highlighted
      } catch {
        #expect(!error.message.isEmpty)
        let length = text.unicodeScalars.count
        guard error.range.lowerBound <= length, error.range.upperBound <= length else {
          Issue.record("seed \(seed), number \(number): \(error.range) is outside of \(text)")
          return
        }
        #expect(error.pointing(in: text).contains("^"))
      }
    }
    // The pieces are chosen so that both happen often.
    #expect(readable > 300 && readable < 5700)
  }

  @Test(arguments: [7])
  func `random scalars never crash the parser`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        view.append(Unicode.Scalar(value) ?? Unicode.Scalar(UInt8(value & 0x7F)))
      }
      let text = String(view)
      do throws(QuestionError) {
        #expect(!(try Question(text).inWords(match: .all).isEmpty))
      } catch {
        #expect(error.range.upperBound <= text.unicodeScalars.count)
      }
    }
  }
}
