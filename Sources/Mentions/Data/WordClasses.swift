/// What the lists say of a word; the bits are those of `scripts/make-gazetteer`.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  static let given = WordClasses(rawValue: 1 << 0)
  static let surname = WordClasses(rawValue: 1 << 1)
  /// An English word that is written in lower case.
  static let common = WordClasses(rawValue: 1 << 2)
  static let title = WordClasses(rawValue: 1 << 3)
  static let demonym = WordClasses(rawValue: 1 << 4)
  static let organisationWord = WordClasses(rawValue: 1 << 5)
  static let particle = WordClasses(rawValue: 1 << 6)
  static let suffix = WordClasses(rawValue: 1 << 7)
  static let preposition = WordClasses(rawValue: 1 << 8)
  static let say = WordClasses(rawValue: 1 << 9)
  static let placeSuffix = WordClasses(rawValue: 1 << 10)
  static let placePrefix = WordClasses(rawValue: 1 << 11)
  static let stateAbbreviation = WordClasses(rawValue: 1 << 12)
  static let calendar = WordClasses(rawValue: 1 << 13)
  static let role = WordClasses(rawValue: 1 << 14)
  /// "of" may follow inside a name: "Gulf of …".
  static let ofJoiner = WordClasses(rawValue: 1 << 15)
  static let abbreviation = WordClasses(rawValue: 1 << 16)
  static let badLast = WordClasses(rawValue: 1 << 17)
  static let function = WordClasses(rawValue: 1 << 18)
  /// Has an entry in the calendar table.
  static let datelike = WordClasses(rawValue: 1 << 19)
  static let frequentGiven = WordClasses(rawValue: 1 << 20)
  static let frequentSurname = WordClasses(rawValue: 1 << 21)
  /// Ends a firm's name: "Inc", "Holdings".
  static let firmWord = WordClasses(rawValue: 1 << 22)
  /// Ends the name of something built or laid out: "Prison", "Square".
  static let facility = WordClasses(rawValue: 1 << 23)
  /// Says in lower case what the name beside it is: "village", "provinces".
  static let placeNoun = WordClasses(rawValue: 1 << 24)
  /// In the name of a body that a town or county runs: "Police", "Council".
  static let publicBody = WordClasses(rawValue: 1 << 25)
  /// Says in lower case who lives or works in the town named before it: "residents", "police".
  static let localNoun = WordClasses(rawValue: 1 << 26)
}
