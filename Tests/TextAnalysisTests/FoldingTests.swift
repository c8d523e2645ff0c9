import Testing

@testable import TextAnalysis

struct FoldingTests {
  @Test(arguments: [
    ("São Paulo", "sao paulo"),
    ("  Los \t Angeles\n", "los angeles"),
    ("O\u{2019}Brien", "o'brien"),
    ("Škoda ČEZ", "skoda cez"),
    ("Müller Mu\u{308}ller", "muller muller"),
    ("Straße STRASSE", "strasse strasse"),
    ("ﬁnance æsop œuvre", "finance aesop oeuvre"),
    ("Øresund Đà Łódź Þór ħ", "oresund da lodz thor h"),
    ("İstanbul ılık", "istanbul ilik"),
    ("Ａ１２ ！", "a12 !"),
    ("ΆΘΗΝΑ Αθήνας", "αθηνα αθηνασ"),
    ("Пётр Чайковский", "петр чайковский"),
    ("“New–York”", "\"new-york\""),
    ("so\u{AD}ft\u{200B}zero\u{200D}width", "soft\u{200B}zerowidth"),
    ("a\u{200E} \u{200F} b", "a b"),
    ("٢٠٢٦", "2026"),
    ("", ""),
    (" ", ""),
  ])
  func `spellings of one word fold alike`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test func `folded bytes are appended to what is there`() {
    var bytes: [UInt8] = Array("x ".utf8)
    Folding.fold(Array("É t".utf8).span, into: &bytes)
    #expect(bytes == Array("x e t".utf8))
  }

  @Test func `a mark changes nothing of what stood there before`() {
    var bytes: [UInt8] = Array("и".utf8)
    Folding.fold(Array("\u{306}a".utf8).span, into: &bytes)
    #expect(bytes == Array("иa".utf8))
  }

  @Test func `invalid bytes are left as a space`() {
    var bytes: [UInt8] = []
    Folding.fold([0x61, 0xFF, 0xC3, 0x62].span, into: &bytes)
    #expect(bytes == Array("a b".utf8))
  }
}
