/// Cuts text into words: the one tokenizer for indexing, questions, snippets
/// and mentions, so that what is found is what is highlighted.
///
/// Word boundaries follow the default rules of UAX #29, "Unicode Text
/// Segmentation", with the departures that searching news asks for. They are
/// listed in Words/README.md with their reasons. Runs in linear time and one
/// small buffer, whatever the text; invalid UTF-8 divides words and is skipped.
///
/// Nothing looks across a blank line: a text cut there and fed in pieces gives
/// the tokens of the whole.
package struct Tokenizer: Sendable {
  private let classes: [UInt8]

  package init() { classes = ASCIIClass.table }

  /// Calls `body` for every word of `text` (UTF-8), in order, with its folded
  /// form, which is borrowed for the call. Return false to stop.
  package func forEachToken(
    in text: Span<UInt8>, firstPosition: Int = 1,
    _ body: (Token, Span<UInt8>) throws -> Bool
  ) rethrows {
    let classes = self.classes.span
    var scanner = WordScanner(position: firstPosition)
    var index = 0
    while index < text.count {
      let start = index
      var seen = classes[Int(text[index])]
      if seen & ASCIIClass.word == 0 {
        if seen & ASCIIClass.beyond == 0 {
          index += 1
        } else if try !scanner.scanBeyondASCII(text, at: &index, body) {
          return
        }
        continue
      }
      var stop: UInt8 = 0
      index += 1
      while index < text.count {
        let next = classes[Int(text[index])]
        if next & ASCIIClass.word == 0 {
          stop = next
          break
        }
        seen |= next
        index += 1
      }
      if stop == 0, index - start <= FoldedTerm.maximumLength {
        guard try scanner.emitASCII(text, start..<index, seen, body) else { return }
      } else {
        guard try scanner.scanOn(text, start, &index, seen, body) else { return }
      }
    }
  }

  /// The words of `text` with their folded forms, gathered.
  package func tokens(in text: String) -> [(token: Token, folded: String)] {
    var tokens: [(token: Token, folded: String)] = []
    forEachToken(in: text.utf8Span.span) { token, folded in
      tokens.append((token, String(decoding: folded)))
      return true
    }
    return tokens
  }
}
