/// Marks that keep two parts of a word together. Each of these returns false
/// when the word ends before the mark.
extension WordScanner {
  /// One letter alone, which a full stop may make an acronym of.
  var isInitial: Bool { letters == 1 && digits == 0 }

  /// `&` between letters: "AT&T".
  mutating func takeAmpersand(_ text: Span<UInt8>) -> Bool {
    guard isLastLetter, text.isLetter(at: index + 1) else { return false }
    return join(with: UInt8(ascii: "&"), width: 1)
  }

  /// "C++" and "C#": `++` or `#` after one letter, with no letter following.
  mutating func takeSuffix(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard isInitial, isLastLetter else { return false }
    let width = byte == UInt8(ascii: "+") ? 2 : 1
    guard index + width <= text.count, text[index + width - 1] == byte,
      !text.isLetter(at: index + width)
    else { return false }
    for _ in 0..<width { term.append(byte) }
    index += width
    return stop(resumingAt: index)
  }

  /// A quotation mark inside a Hebrew acronym, which it is written with for
  /// want of a gershayim (UAX #29, WB7b).
  mutating func takeGershayim(width: Int, _ text: Span<UInt8>) -> Bool {
    let after = index + width
    guard isLastLetter, text.isHebrewLetter(at: after), isLastHebrew else { return false }
    index = after
    return true
  }

  private var isLastHebrew: Bool {
    term.withBytes { $0.isHebrewLetter(at: $0.count - 2) }
  }

  /// A hyphen at the end of a line, with a lower-case letter opening the next:
  /// one word, that the printer divided.
  mutating func takeLineEnd(after offset: Int, _ text: Span<UInt8>) -> Bool {
    guard isLastLetter, let next = text.wordAfterLineEnd(from: offset) else { return false }
    index = next
    return true
  }

  /// "U.S.", "e.g.", "С.С.С.Р": single letters with full stops between. The
  /// last full stop is in the span and not in the term.
  mutating func takeAcronym(_ text: Span<UInt8>) -> Bool {
    while index < text.count, text[index] == UInt8(ascii: "."),
      let letterEnd = text.endOfLoneLetter(at: index + 1)
    {
      term.append(UInt8(ascii: "."))
      index += 1
      while index < letterEnd {
        let scalar = text.scalar(at: index)
        term.append(folding: scalar.value)
        index += scalar.width
      }
      kind = .acronym
    }
    guard kind == .acronym else { return false }
    if index < text.count, text[index] == UInt8(ascii: ".") { index += 1 }
    return stop(resumingAt: text.endOfPossessive(at: index) ?? index)
  }

  mutating func join(with byte: UInt8, width: Int) -> Bool {
    term.append(byte)
    isLastLetter = false
    index += width
    return true
  }
}
