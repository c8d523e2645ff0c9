/// `near:"Los Angeles"/50km`: a place and how far from it.
enum QuestionDistance {
  /// In kilometres; the half of the Earth's circumference is 20,000.
  static let longest = 2_000
  /// Where none is given.
  private static let usual = 50
  /// Kilometres in an international mile.
  private static let mile = 1.609344

  static func node(for term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    var place = Substring(term.text)
    var kilometres = usual
    if let slash = term.text.lastIndex(of: "/") {
      place = term.text[..<slash]
      let length = term.text[term.text.index(after: slash)...]
      guard let distance = distance(length), (1...longest).contains(distance) else {
        throw QuestionError(
          "“\(QuestionError.shown(String(length)))” is no distance from 1 to \(longest) km: write it "
            + "as in near:\"Los Angeles\"/50km, in km or mi", at: term.range)
      }
      kilometres = distance
    }
    let name = QuestionTermReader.singleSpaced(String(place))
    guard NearbyPlace(name) != nil else {
      throw QuestionError(
        "the gazetteer knows no town “\(QuestionError.shown(name))”: write a town's name, or its "
          + "latitude and longitude as in near:34.05,-118.24/50km; for a country or a region, write "
          + "place:", at: term.range)
    }
    return .nearby(place: name, kilometres: kilometres)
  }

  /// "50km", "50 km", "30mi", "50".
  private static func distance(_ text: Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard digits.count <= 5, let number = Int(digits) else { return nil }
    switch unit {
    case "", "km": return number
    case "mi", "miles": return Int((Double(number) * mile).rounded())
    default: return nil
    }
  }
}
