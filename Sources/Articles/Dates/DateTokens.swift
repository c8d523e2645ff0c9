/// A written date cut into numbers, words and the marks between them.
struct DateTokens {
  enum Token: Equatable {
    /// `digits` is how many were written: "03" is two.
    case number(Int, digits: Int)
    /// In lower case, without a closing full stop.
    case word(String)
    /// "-", "/", "." or ":" right between two tokens, or a CJK date character.
    case mark(Unicode.Scalar)
    case space
  }

  /// Text beyond this many code points is no date.
  private static let longest = 120

  let tokens: [Token]

  init(_ text: some StringProtocol) {
    var tokens: [Token] = []
    var word = ""
    var number: (value: Int, digits: Int)?
    func closed(_ add: Token? = nil) {
      if let parsed = number { tokens.append(.number(parsed.value, digits: parsed.digits)) }
      if !word.isEmpty { tokens.append(.word(word.lowercased())) }
      number = nil
      word = ""
      if let add { tokens.append(add) }
    }
    for scalar in text.unicodeScalars.prefix(Self.longest) {
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { closed() }
        // More digits than any date has saturate, harmlessly.
        let value = min((number?.value ?? 0) * 10 + digit, 1 << 48)
        number = (value, (number?.digits ?? 0) + 1)
      } else if !scalar.isASCII, "年月日년월일".unicodeScalars.contains(scalar) {
        closed(.mark(scalar))
      } else if scalar.isASCII
        ? Self.isLetter(scalar)
        : scalar.properties.isAlphabetic
          || scalar.properties.generalCategory == .nonspacingMark
          || scalar.properties.generalCategory == .spacingMark
      {
        if number != nil { closed() }
        word.unicodeScalars.append(scalar)
      } else if "-/.:–".unicodeScalars.contains(scalar) {
        closed(.mark(scalar == "–" ? "-" : scalar))
      } else {
        closed(tokens.last == .space && word.isEmpty && number == nil ? nil : .space)
      }
    }
    closed()
    self.tokens = tokens
  }

  /// Of ASCII.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Decimal digits of any script have a value ("٢٠٢٦").
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
    }
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }
}
