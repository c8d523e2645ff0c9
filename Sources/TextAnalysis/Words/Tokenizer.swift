/// Cuts text into words: the one tokenizer for indexing, questions, snippets
/// and mentions, so that what is found is what is highlighted.
///
/// Word boundaries follow the default rules of UAX #29, "Unicode Text
/// Segmentation", but for what searching news asks for:
///
/// | text | terms | why |
/// |---|---|---|
/// | covid19, 2nd, 3.5m | `covid19` `2nd` `3.5m` | letters and digits run together |
/// | foo_bar, @name | `foo` `bar` `name` | `_` divides |
/// | O’Brien | `o'brien` | an inner apostrophe joins, whichever it is |
/// | Bass’s | `bass` | the possessive, and "is" in "it's", is in no token |
/// | l'homme, dell'Unione | `l` `homme` `dell` `unione` | an elided article is a word |
/// | İstanbul'da | `istanbul` `da` | so is a Turkish case ending |
/// | AT&T, C++, C# | `at&t` `c++` `c#` | `&` between letters; `++`, `#` after a lone one |
/// | U.S., U.S | `u.s` | an acronym; the last full stop is in the span alone |
/// | J. | `j` | an initial is a word |
/// | well-known | `well` `known` | neighbours, so that the phrase is found either way |
/// | hyphen-⏎ated | `hyphenated` | before a lower-case letter; soft hyphens likewise |
/// | 1,000 1.000 1'000 | `1000` | three digits after a separator are thousands … |
/// | 3.5 3,5 0.125 | `3.5` `3.5` `0.125` | … and others, or after a 0, are decimals |
/// | 1.000,50 1,000.50 | `1000.50` | |
/// | 2026-01-30, 30.01.2026 | `2026` `01` `30`, `30` `01` `2026` | neighbours |
/// | 10 000 | `10` `000` | no space joins, so that the phrase finds every kind of it |
/// | 東京都 서울에 ไทย | `東京` `京都` … | pairs of characters, each pair a position |
/// | 水 | `水` | a character between others of its script is in pairs only |
///
/// Folded by `Folding`. A word over 200 bytes becomes its beginning and a hash
/// of the whole (`FoldedTerm`). Symbols are no words, and nothing else is left
/// out. Every token takes one position.
///
/// Runs in linear time and one small buffer on the stack, whatever the text;
/// invalid UTF-8 divides words. Nothing looks across a blank line: a text cut
/// there and fed in pieces gives the tokens of the whole.
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
