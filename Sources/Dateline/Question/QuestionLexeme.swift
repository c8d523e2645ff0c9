/// One piece of a question's text: an operator, a parenthesis or a term.
struct QuestionLexeme {
  enum Kind: Equatable {
    case open, close
    case and, or, not
    /// NEAR, with its number or the default.
    case near(Int)
    case term(Term)
  }

  struct Term: Equatable {
    /// The field that holds it, by its own colon or its group's; nil is the text.
    let form: QuestionForm?
    /// The colon is its own.
    let isFielded: Bool
    let text: String
    let isQuoted: Bool
    /// Where `text` stands, without the field and the quotes.
    let range: Range<Int>
  }

  let kind: Kind
  /// All of it, in Unicode scalars.
  let range: Range<Int>
}
