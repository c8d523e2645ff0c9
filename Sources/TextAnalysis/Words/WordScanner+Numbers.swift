/// Numbers with separators: one token, whose term has no thousands separators
/// and a full stop for decimals, so that "1,000", "1.000" and "1'000" meet
/// 1000, and "3,5" meets "3.5". "1.000,50" and "1,000.50" are both 1000.50, and
/// "1,00,000" is 100000. A single group of three digits counts as thousands
/// unless the number begins with 0.
///
/// What fits no such reading ("30.01.2026", "1.2.3", "1,2,3,4") is a number a
/// group, in neighbouring positions.
extension WordScanner {
  mutating func takeNumberSeparator(_ text: Span<UInt8>) -> Bool {
    guard letters == 0, index >= groupsApartUntil, text.digitWidth(at: separatorEnd(text)) != nil
    else { return false }
    switch NumberShape(text, from: index, leadingDigits: digits, isZero: term[0] == 0x30)
    {
    case .apart(let until):
      groupsApartUntil = until
      return false
    case .decimal(let until):
      takeDecimals(text)
      groupsApartUntil = until + 1
    case .thousands(let until, let decimalsUntil):
      takeDigits(text, until: until)
      if decimalsUntil > until { takeDecimals(text) }
      groupsApartUntil = decimalsUntil + 1
    }
    return true
  }

  private func separatorEnd(_ text: Span<UInt8>) -> Int {
    index + text.scalar(at: index).width
  }

  private mutating func takeDecimals(_ text: Span<UInt8>) {
    term.append(UInt8(ascii: "."))
    index = separatorEnd(text)
  }

  private mutating func takeDigits(_ text: Span<UInt8>, until end: Int) {
    while index < end {
      let scalar = text.scalar(at: index)
      let entry = ScalarTable.entry(scalar.value)
      if entry.scalarClass == .digit { term.append(folding: scalar.value, entry) }
      index += scalar.width
    }
  }
}

/// How digits that separators divide are to be read.
private enum NumberShape {
  /// Each group alone, up to the offset.
  case apart(Int)
  /// One separator, before the decimals.
  case decimal(Int)
  /// Groups of thousands, and perhaps decimals after them: where each ends.
  case thousands(Int, decimalsUntil: Int)

  /// More groups than any number has: a bound on looking ahead.
  private static let maximumGroups = 12

  /// `start` is at the first separator.
  init(_ text: Span<UInt8>, from start: Int, leadingDigits: Int, isZero: Bool) {
    let separator = text.numberSeparator(at: start)
    var end = start
    var groups = 0
    var areThrees = true
    var areTwos = true
    var length = 0
    while groups < Self.maximumGroups, text.numberSeparator(at: end) == separator,
      let group = text.digitGroup(after: end)
    {
      if groups > 0 { areTwos = areTwos && length == 2 }
      length = group.digits
      areThrees = areThrees && length == 3
      end = group.end
      groups += 1
    }
    // "12,34,567", as India writes it.
    let isIndian =
      separator == .comma && groups > 1 && areTwos && length == 3 && leadingDigits <= 2
    let isThousands =
      (1...3).contains(leadingDigits) && !isZero && (areThrees || isIndian)
      && groups < Self.maximumGroups
    guard let decimals = text.digitGroup(after: end) else {
      if isThousands {
        self = .thousands(end, decimalsUntil: end)
      } else if groups == 1, separator != .apostrophe {
        self = .decimal(end)
      } else {
        self = .apart(end)
      }
      return
    }
    let isLast = text.digitGroup(after: decimals.end) == nil
    if isThousands, isLast, text.numberSeparator(at: end) != .apostrophe {
      self = .thousands(end, decimalsUntil: decimals.end)
    } else {
      self = .apart(text.endOfDigitGroups(after: decimals.end))
    }
  }
}

private enum NumberSeparator { case comma, fullStop, apostrophe }

extension Span<UInt8> {
  fileprivate func numberSeparator(at offset: Int) -> NumberSeparator? {
    guard offset < count else { return nil }
    switch scalar(at: offset).value {
    case 0x2E, 0x066B: return .fullStop
    case 0x2C, 0x066C: return .comma
    case 0x27, 0x2019: return .apostrophe
    default: return nil
    }
  }

  /// The digits that follow the separator at `offset`.
  fileprivate func digitGroup(after offset: Int) -> (digits: Int, end: Int)? {
    guard numberSeparator(at: offset) != nil else { return nil }
    var end = offset + scalar(at: offset).width
    var digits = 0
    while let width = digitWidth(at: end) {
      end += width
      digits += 1
    }
    return digits > 0 ? (digits, end) : nil
  }

  fileprivate func endOfDigitGroups(after offset: Int) -> Int {
    var end = offset
    while let group = digitGroup(after: end) { end = group.end }
    return end
  }
}
