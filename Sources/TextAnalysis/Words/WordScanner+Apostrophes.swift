/// Apostrophes: part of the word ("O'Brien", "don't"), its end ("Bass's"), or
/// between two words ("l'homme", "İstanbul'da").
extension WordScanner {
  mutating func takeApostrophe(width: Int, _ text: Span<UInt8>) -> Bool {
    if let after = text.endOfPossessive(at: index) { return stop(resumingAt: after) }
    let next = index + width
    guard isLastLetter, text.isLetter(at: next) else { return takeNumberSeparator(text) }
    if isElision || (letters >= 3 && text.isTurkishEnding(at: next)) {
      return stop(resumingAt: next)
    }
    return join(with: UInt8(ascii: "'"), width: width)
  }

  /// Articles and the like that French, Italian, Catalan and Occitan elide
  /// before a vowel: "l'homme" is two words, as in Lucene's ElisionFilter. The
  /// last row is of Kirundi, Kinyarwanda and Luganda ("w'imyaka").
  private var isElision: Bool {
    guard let word = term.withBytes({ ShortWord($0) }) else { return false }
    return Self.elisions.contains(word)
  }

  private static let elisions = ShortWord.list(
    """
    c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu \
    un dell all dall nell sull coll dagl degl negl sugl agl gl quell quest bell sant anch cos tutt \
    w y z nk kw bw rw ry vy cy by
    """)
}

extension Span<UInt8> {
  /// The end of an apostrophe and "s" that close a word here.
  func endOfPossessive(at offset: Int) -> Int? {
    guard let apostrophe = apostropheWidth(at: offset) else { return nil }
    let letter = offset + apostrophe
    guard letter < count, self[letter] | 0x20 == UInt8(ascii: "s") else { return nil }
    return isInsideWord(at: letter + 1) ? nil : letter + 1
  }

  private func apostropheWidth(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    let scalar = scalar(at: offset)
    return ScalarTable.entry(scalar.value).scalarClass == .apostrophe ? scalar.width : nil
  }

  /// Case endings that Turkish sets off from proper names by an apostrophe
  /// ("Ankara'nın", "İstanbul'da"), as Lucene's ApostropheFilter knows.
  /// None is the ending of an English contraction.
  func isTurkishEnding(at offset: Int) -> Bool {
    guard let word = ShortWord(wordAt: offset, in: self) else { return false }
    return ShortWord.turkishEndings.contains(word)
  }
}

extension ShortWord {
  fileprivate static let turkishEndings = ShortWord.list(
    """
    da de ta te dan den tan ten in nin un nun ya ye yi yu na ne ni nu nda nde ndan nden \
    la le yla yle daki deki taki teki nda ki lu li dir dur tir tur ydi ydu
    """)
}
