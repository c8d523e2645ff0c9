import Testing

@testable import Mentions

/// One kind for one name, throughout a text.
@Suite struct NameConsistencyTests {
  /// The kinds of the spans that are left, in order, of a text whose names are at these words.
  private func kinds(_ text: String, _ names: [(at: Int, NameSpan.Kind, margin: Double)])
    -> [NameSpan.Kind?]
  {
    var words: [Word] = []
    WordScanner.words(in: Array(text.utf8), into: &words)
    let lookup = PlaceLookup(words: words)
    let doubts = NameDoubts(words: words, lookup: lookup)
    let spans = names.map { name in
      let range = name.at..<(name.at + 1)
      return NameSpan(
        words: range, kind: name.1, rule: "tagger", place: lookup.place(range), margin: name.margin)
    }
    return NameConsistency(words: words, doubts: doubts).settled(spans, isEnglish: true).map(\.kind)
  }

  @Test func `one mention that the tagger is sure of outvotes two that it guessed`() {
    let text = "Zelmora spoke. Then Zelmora left, and Zelmora rang."
    #expect(
      kinds(text, [(0, .organisation, 0.1), (3, .organisation, 0.1), (6, .person, 2.5)])
        == [.person, .person, .person])
  }

  @Test func `two mentions of equal weight outvote one`() {
    let text = "Zelmora spoke. Then Zelmora left, and Zelmora rang."
    #expect(
      kinds(text, [(0, .organisation, 1), (3, .organisation, 1), (6, .person, 1)])
        == [.organisation, .organisation, .organisation])
  }

  @Test func `a margin above what is sure counts no more`() {
    let text = "Zelmora spoke. Then Zelmora left, and Zelmora rang."
    #expect(
      kinds(text, [(0, .organisation, 3), (3, .organisation, 3), (6, .person, 30)])
        == [.organisation, .organisation, .organisation])
  }

  @Test func `a well-known surname alone counts double for a person`() {
    let text = "Johnson spoke. Then Johnson left."
    #expect(kinds(text, [(0, .organisation, 2), (3, .person, 1.5)]) == [.person, .person])
    let other = "Zelmora spoke. Then Zelmora left."
    #expect(
      kinds(other, [(0, .organisation, 2), (3, .person, 1.5)]) == [.organisation, .organisation])
  }

  @Test func `a name that ends in a word is no person by vote`() {
    let text = "Carr Futures spoke. Carr Futures left."
    var words: [Word] = []
    WordScanner.words(in: Array(text.utf8), into: &words)
    let doubts = NameDoubts(words: words, lookup: PlaceLookup(words: words))
    let spans = [
      NameSpan(words: 0..<2, kind: .organisation, rule: "tagger", margin: 0),
      NameSpan(words: 3..<5, kind: .person, rule: "tagger", margin: 3),
    ]
    let kinds = NameConsistency(words: words, doubts: doubts).settled(spans, isEnglish: true)
    #expect(kinds.first?.kind == .organisation)
  }
}
