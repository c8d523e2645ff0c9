/// The full names of a text's people, found again by surname: "Bass" is Karen
/// Bass where the text names her so.
struct PersonForms {
  private let words: [Word]
  /// Surname (or other short form) to the longest full name that ends with it.
  private var byLast: [UInt64: Range<Int>] = [:]

  init(words: [Word], spans: [NameSpan]) {
    self.words = words
    for span in spans where span.kind == .person && span.words.count > 1 {
      guard let last = span.words.last else { continue }
      let key = words[last].key
      if let old = byLast[key], old.count >= span.words.count { continue }
      byLast[key] = span.words
    }
  }

  /// A lone surname that nothing told is the person named in full elsewhere.
  func adopt(_ span: inout NameSpan) {
    guard span.words.count == 1, span.kind != .person else { return }
    let word = words[span.words.lowerBound]
    guard byLast[word.key] != nil else { return }
    if span.kind == .place, span.words.lowerBound > 0,
      words[span.words.lowerBound - 1].has(.preposition)
    {
      return
    }
    span.decide(.person, "surname")
  }

  func fullForm(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last, let full = byLast[words[last].key] else { return range }
    if range.count == 1 { return full }
    return words[range.lowerBound].key == words[full.lowerBound].key ? full : range
  }
}
