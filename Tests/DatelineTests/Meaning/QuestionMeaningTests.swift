import Foundation
import TestSupport
import Testing
import TextAnalysis

@testable import Dateline

/// What a question finds is what it says.
@Suite struct QuestionMeaningTests {
  @Test(arguments: [1923])
  func `a thousand random trees find what looking through every article finds`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let articles = (0..<80).map { PlainArticle.random(number: $0, &random) }
    let archive = try TestArchive()
    for article in articles { try archive.write(article.path, article.source) }
    try archive.run()
    let index = try archive.open()
    var answered = 0
    for number in 0..<1000 {
      let tree = Self.tree(&random, depth: number % 5).simplified
      let match: MatchMode = number % 2 == 0 ? .all : .any
      let expected = PlainAnswer(articles: articles, match: match).numbers(tree)
      // Printed and read again, as a person's question would be.
      var request = SearchRequest(tree.canonical)
      request.match = match
      request.limit = articles.count
      request.wantsSnippets = false
      let results = try index.search(request)
      let found = results.isLoosened ? [] : Set(results.hits.compactMap { Self.number(of: $0) })
      guard found == expected else {
        Issue.record(
          """
          seed \(seed), tree \(number), \(match): \(tree.canonical) finds too much \
          \(found.subtracting(expected).sorted()), too little \(expected.subtracting(found).sorted())
          """)
        return
      }
      #expect(results.isLoosened || results.matches.count == expected.count)
      if !expected.isEmpty && expected.count < articles.count { answered += 1 }
    }
    // Most of them are worth asking.
    #expect(answered > 400)
  }

  private static func number(of hit: SearchResults.Hit) -> Int? {
    hit.article.path.split(separator: "/").last.flatMap { Int($0.dropLast(5)) }
  }

  private static func tree(_ random: inout SeededGenerator, depth: Int) -> QuestionNode {
    guard depth > 0 else { return leaf(&random) }
    func children() -> [QuestionNode] {
      (0..<Int.random(in: 2...3, using: &random)).map { _ in tree(&random, depth: depth - 1) }
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return .each(children())
    case 2: return .and(children())
    case 3, 4: return .or(children())
    case 5:
      let inner = tree(&random, depth: depth - 1)
      return inner.simplified == .everything ? inner : .not(inner)
    default: return leaf(&random)
    }
  }

  private static func leaf(_ random: inout SeededGenerator) -> QuestionNode {
    let text = random.pick([Schema.body, Schema.body, Schema.title])
    let word = random.pick(PlainArticle.words)
    switch Int.random(in: 0..<16, using: &random) {
    case 0, 1, 2: return .word(word, exact: Bool.random(using: &random), in: text)
    case 3: return .word(word + "-" + random.pick(PlainArticle.words), exact: false, in: text)
    case 4:
      let words = [word] + (0..<2).map { _ in random.pick(PlainArticle.words) }
      return .phrase(
        words.prefix(Int.random(in: 1...3, using: &random)).joined(separator: " "), in: text)
    case 5: return .prefix(String(word.prefix(Int.random(in: 2...5, using: &random))), in: text)
    case 6:
      let forms = PlainArticle.forms.shuffled(using: &random).compactMap(\.first)
      return .near(
        Array(forms.prefix(Int.random(in: 2...3, using: &random))),
        distance: Int.random(in: 1...4, using: &random))
    case 7: return .atLeast(Int.random(in: 1...3, using: &random), word)
    case 8, 9: return name(&random)
    case 10, 11: return keyword(&random)
    case 12:
      let (from, to) = dates(&random)
      return random.pick([
        .published(from: from, to: to), .published(from: from, to: nil),
        .published(from: nil, to: to), .undated,
      ])
    case 13:
      guard let (from, to) = dates(&random) as? (PartialDate, PartialDate) else {
        return .everything
      }
      return .spoken(from: from, to: to)
    case 14:
      return .calendarDay(
        month: Int.random(in: 1...3, using: &random), day: Int.random(in: 27...28, using: &random))
    default: return .everything
    }
  }

  private static func name(_ random: inout SeededGenerator) -> QuestionNode {
    let (field, names) = random.pick([
      (Schema.person, PlainArticle.people), (Schema.place, PlainArticle.places),
      (Schema.organisation, PlainArticle.organisations), (Schema.author, PlainArticle.people),
      (Schema.source, PlainArticle.sources),
    ])
    let name = random.pick(names)
    let words = name.split(separator: " ").map(String.init)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .value(name, whole: true, in: field)
    // Part of a name, between quotes or not.
    case 1: return .value(words.suffix(2).joined(separator: " "), whole: true, in: field)
    default: return .value(random.pick(words), whole: false, in: field)
    }
  }

  private static func keyword(_ random: inout SeededGenerator) -> QuestionNode {
    let (field, values) = random.pick([
      (Schema.section, PlainArticle.sections), (Schema.topic, PlainArticle.topics),
      (Schema.record, ["r-1", "r-4", "r-9"]), (Schema.path, ["d1", "d2/2.json", "d7"]),
      (Schema.has, QuestionFlag.all), (Schema.format, ["json", "text"]),
      (Schema.language, ["en", "de"]),
    ])
    return .value(random.pick(values), whole: true, in: field)
  }

  private static func dates(
    _ random: inout SeededGenerator
  ) -> (from: PartialDate?, to: PartialDate?) {
    guard let a = PlainArticle.date(&random), let b = PlainArticle.date(&random) else {
      return (nil, nil)
    }
    if Bool.random(using: &random) { return (a, a) }
    return a.firstDay <= b.lastDay ? (a, b) : (b, a)
  }
}
