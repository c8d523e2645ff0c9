import Testing

@testable import TextAnalysis

/// A text and the folded words expected of it, written with spaces between.
struct WordCase: CustomTestStringConvertible, Sendable {
  let text: String
  let words: String

  init(_ text: String, _ words: String) {
    self.text = text
    self.words = words
  }

  var testDescription: String { "\(text.debugDescription) → \(words)" }
}

struct TokenizerTests {
  private func folded(_ text: String) -> String {
    Tokenizer().tokens(in: text).map(\.folded).joined(separator: " ")
  }

  private func spans(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: text).map {
      String(decoding: bytes[$0.token.start..<$0.token.end], as: UTF8.self)
    }
  }

  private func kinds(_ text: String) -> [Token.Kind] {
    Tokenizer().tokens(in: text).map(\.token.kind)
  }

  @Test(arguments: [
    WordCase("", ""),
    WordCase(" \n\t.,;!? -- … —", ""),
    WordCase("The mayor asked for calm.", "the mayor asked for calm"),
    WordCase("covid19 2nd 1990s", "covid19 2nd 1990s"),
    WordCase("COVID-19 B-52", "covid 19 b 52"),
    WordCase("foo_bar @name #tag", "foo bar name tag"),
    WordCase("a/b (c) [d] {e} <f>", "a b c d e f"),
    WordCase("caf\u{E9}s", "cafes"),
    WordCase("cafe\u{301}s", "cafes"),
  ])
  func `letters and digits run together and all else divides`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("O'Brien", "o'brien"),
    WordCase("O\u{2019}Brien O\u{2BC}Brien O\u{FF07}Brien", "o'brien o'brien o'brien"),
    WordCase("don't can\u{2019}t", "don't can't"),
    WordCase("rock'n'roll", "rock'n'roll"),
    WordCase("'quoted' words'", "quoted words"),
    WordCase("Bass's office", "bass office"),
    WordCase("Bass\u{2019}s office", "bass office"),
    WordCase("BASS'S", "bass"),
    WordCase("it's James' turn", "it james turn"),
    WordCase("U.S.'s 1990's", "u.s 1990"),
    WordCase("Sana'a", "sana'a"),
    WordCase("п'ять", "п'ять"),
  ])
  func `an inner apostrophe joins and a possessive is left off`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("l'homme d\u{2019}Emmanuel Macron", "l homme d emmanuel macron"),
    WordCase("qu'il jusqu'à aujourd'hui", "qu il jusqu a aujourd'hui"),
    WordCase("dell'Unione all'estero", "dell unione all estero"),
    WordCase("D'Angelo", "d angelo"),
    WordCase("w'imyaka nk'uko", "w imyaka nk uko"),
    WordCase("İstanbul'da Ankara\u{2019}nın", "istanbul da ankara nin"),
    WordCase("we're I'm you'll they'd", "we're i'm you'll they'd"),
  ])
  func `an elided article and a Turkish ending are words of their own`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("AT&T R&D S&P", "at&t r&d s&p"),
    WordCase("fish & chips &c", "fish chips c"),
    WordCase("C++ C# F#", "c++ c# f#"),
    WordCase("C++11, A+, Disney+", "c++ 11 a disney"),
    WordCase("a#b I+I", "a b i i"),
  ])
  func `an ampersand between letters and the suffixes of C are kept`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("U.S.", "u.s"),
    WordCase("U.S", "u.s"),
    WordCase("U.S.A.", "u.s.a"),
    WordCase("the U.S. told us", "the u.s told us"),
    WordCase("U.S.-led", "u.s led"),
    WordCase("e.g., i.e. 9 a.m.", "e.g i.e 9 a.m"),
    WordCase("J. K. Rowling", "j k rowling"),
    WordCase("J.K. Rowling", "j.k rowling"),
    WordCase("Plan B.", "plan b"),
    WordCase("С.С.С.Р. А.С.Пушкин", "с.с.с.р а.с пушкин"),
    WordCase("example.com t.co", "example com t co"),
    WordCase("U.S.Senate", "u.s senate"),
    WordCase("E\u{301}.U. É.U.", "e.u e.u"),
  ])
  func `letters with full stops between are an acronym`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("well-known", "well known"),
    WordCase("hyphen-\nated", "hyphenated"),
    WordCase("hyphen- \r\n  ated", "hyphenated"),
    WordCase("hyphen\u{2010}\nated", "hyphenated"),
    WordCase("hyphen\u{AD}\nated", "hyphenated"),
    WordCase("hy\u{AD}phen", "hyphen"),
    WordCase("Wirt-\nschaftsminister über-\näquatorial", "wirtschaftsminister uberaquatorial"),
    WordCase("Los-\nAngeles", "los angeles"),
    WordCase("end-\n\nnew", "end new"),
    WordCase("COVID-\n19", "covid 19"),
    WordCase("in-\nter-\nnational", "international"),
    WordCase("dash -\nword", "dash word"),
  ])
  func `a hyphen divides words but for one at a line's end`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("1,000 1000 1.000 1'000 1\u{2019}000", "1000 1000 1000 1000 1000"),
    WordCase("1,234,567 1.234.567", "1234567 1234567"),
    WordCase("12,34,567", "1234567"),
    WordCase("3.5 3,5 0.125 0,125", "3.5 3.5 0.125 0.125"),
    WordCase("1,000.50 1.000,50", "1000.50 1000.50"),
    WordCase("$3.5 5% €10", "3.5 5 10"),
    WordCase("$3.5m 1,000s", "3.5m 1000s"),
    WordCase("2026-01-30 30.01.2026 1/30/2026", "2026 01 30 30 01 2026 1 30 2026"),
    WordCase("1.2.3 1,2,3,4", "1 2 3 1 2 3 4"),
    WordCase("8:45 9/11 24/7", "8 45 9 11 24 7"),
    WordCase("in 1990. Then, 5, 6", "in 1990 then 5 6"),
    WordCase("10 000", "10 000"),
    WordCase("２０２６ ٢٠٢٦ २०२६ ١٬٠٠٠٫٥", "2026 2026 2026 1000.5"),
    WordCase("5'11\" 1234,567", "5 11 1234.567"),
  ])
  func `a number with separators is one term however it is written`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("東京都", "東京 京都"),
    WordCase("水", "水"),
    WordCase("北京，上海", "北京 上海"),
    WordCase("iPhone手机", "iphone 手机"),
    WordCase("2026年1月", "2026 年 1 月"),
    WordCase("カタカナ", "カタ タカ カナ"),
    WordCase("ｶﾞｽ ガス カ\u{3099}ス", "ガス ガス ガス"),
    WordCase("서울에서", "서울 울에 에서"),
    WordCase("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", "서울"),
    WordCase("ที่นี่", "ที่นี่"),
    WordCase("กรุงเทพ", "กรุ รุง งเ เท ทพ"),
    WordCase("卡尔·马克思", "卡尔 马克 克思"),
    WordCase("⼈口", "人口"),
  ])
  func `scripts without spaces are cut into pairs`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("צה\"ל צה״ל צה\u{201D}ל", "צהל צהל צהל"),
    WordCase("ג'ורג'", "ג'ורג"),
    WordCase("שָׁלוֹם", "שלום"),
    WordCase("أحمد إلى آسيا مدينة", "احمد الي اسيا مدينه"),
    WordCase("مُحَمَّد محمـد", "محمد محمد"),
    WordCase("می\u{200C}خواهم کتاب", "ميخواهم كتاب"),
    WordCase("col·legi paral·lel", "collegi parallel"),
    WordCase("Ինչո՞ւ", "ինչու"),
    WordCase("हिन्दी क़लम", "हिन्दी कलम"),
    WordCase("Ёлка й Й и\u{306}", "елка й й й"),
    WordCase("Їжак мо\u{301}локо", "їжак молоко"),
    WordCase("ΟΔΟΣ οδός", "οδοσ οδοσ"),
    WordCase("ሰላም ለዓለም", "ሰላም ለዓለም"),
  ])
  func `scripts with rules of their own follow them`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }

  @Test(arguments: [
    WordCase("😀 👩‍👩‍👧 🇺🇸 ™", ""),
    WordCase("1️⃣ ok👍", "1 ok"),
    WordCase("\u{301}a", "a"),
    WordCase("H₂O km²", "h2o km2"),
  ])
  func `symbols are no words and lone marks are passed over`(_ example: WordCase) {
    #expect(folded(example.text) == example.words)
  }
}
