import Testing

@testable import Articles

struct TextCleanerTests {
  @Test(arguments: [
    ("One.\n\nTwo.", "One.\n\nTwo."), ("One.\r\n\r\nTwo.\r\n", "One.\n\nTwo."),
    ("One.\nTwo is a line.", "One.\n\nTwo is a line."),
    ("One.\n \n\n\nTwo.", "One.\n\nTwo."), ("a\u{AD}b\u{200B}c\u{FEFF}", "abc"),
    ("e\u{301}te\u{301}", "été"), ("Intro:\n\n- one\n- two", "Intro:\n\n- one\n- two"),
    ("Tab\there", "Tab here"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func `paragraphs are separated by one empty line`(text: String, clean: String) {
    #expect(TextCleaner.paragraphs(text).unicodeScalars.elementsEqual(clean.unicodeScalars))
  }

  @Test func `lines wrapped at a width are joined and indented ones start a paragraph`() {
    let wire = """
      Showers went on through the week in the north of the
      country and farmers there said that the rain had come in
      time.
          The dry weeks had worried them since early January.
          Prices were little changed, traders in the capital said
      on Friday.
      """
    #expect(
      TextCleaner.paragraphs(wire) == """
        Showers went on through the week in the north of the country and farmers there said that \
        the rain had come in time.

        The dry weeks had worried them since early January.

        Prices were little changed, traders in the capital said on Friday.
        """)
  }

  @Test(arguments: [
    ("cafÃ© sociÃ©tÃ©", "café société"), ("Itâ\u{20AC}\u{2122}s late", "It\u{2019}s late"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("MÃ¼nchen", "München"),
    // Sound text, however it looks.
    ("IRMÃ E MÃE, CAFÉ» e «AÇÃO»", "IRMÃ E MÃE, CAFÉ» e «AÇÃO»"), ("Château Âge", "Château Âge"),
    ("são, não, pão: MAÇÃ» é", "são, não, pão: MAÇÃ» é"), ("Ã la carte", "Ã la carte"),
    ("20°–30° ½ £5", "20°–30° ½ £5"),
    // One sound letter among three that are broken, and among four.
    ("cafÃ© sociÃ©tÃ© né", "cafÃ© sociÃ©tÃ© né"),
    ("cafÃ© sociÃ©tÃ© cÃ´te né", "café société côte né"),
  ])
  func `what was encoded twice is put back, and nothing else`(text: String, clean: String) {
    #expect(TextCleaner.line(text) == clean)
    #expect(TextCleaner.paragraphs(text) == clean)
  }

  @Test func `a title is one line of single spaces`() {
    #expect(TextCleaner.line("  Rain \n in\t\u{AD}Ely ") == "Rain in Ely")
  }
}
