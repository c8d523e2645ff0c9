/// English words that say how a date beside them is to be read.
enum DateWords {
  static let future = keys(
    """
    will would shall ll scheduled expects expect expected plans plan planned planning due slated
    upcoming until till by before starting beginning begins begin start next could may must should
    can deadline effective through hopes hope aims aim later
    """)
  /// Two words that together point forward.
  static let futurePairs = [
    ("going", "to"), ("set", "to"), ("ahead", "of"), ("to", "be"), ("about", "to"),
  ].map { (NameKey.word($0.0), NameKey.word($0.1)) }
  static let past = keys("said was were had did announced reported told")
  static let will = keys("will would")
  /// Before a number that is no year: "flight 1990".
  static let noYearBefore = keys(
    """
    no number about nearly some than over almost approximately only room flight highway route
    street page chapter the of
    """)
  /// After a number that is no year: "1990 soldiers".
  static let noYearAfter = keys(
    """
    percent per people miles feet meters metres km tons yards pounds dollars shares workers
    employees students troops soldiers homes jobs units barrels acres kilometers kilometres members
    votes deaths cases copies hours years days points cars houses vehicles flights prisoners pages
    seats ships planes words metre meter rpm mph kg mm cm
    """)
  /// Before a date that is past whatever the clause's verb says.
  static let pastCues = keys("since")
  /// Before a day or month that recurs: "each Thursday".
  static let recurring = keys("each every")
  /// After a year that stands for a part of it: "the 1988 period".
  static let periods = keys("period periods")
  static let era = keys("bc bce")
  static let partsOfYear = keys("end beginning start rest middle earlier later")
  static let comparison = keys("earlier later other more less rather")
  static let ago = keys("ago")
  static let back = keys("ago earlier before previously")
  static let forward = keys("later hence")
  static let from = NameKey.word("from")
  static let now = NameKey.word("now")
  static let of = NameKey.word("of")
  static let the = NameKey.word("the")
  static let and = NameKey.word("and")
  static let to = NameKey.word("to")
  static let through = NameKey.word("through")
  static let yearSign = NameKey.word("m")
  static let day = NameKey.word("day")
  static let eve = NameKey.word("eve")
  static let fiscal = NameKey.word("fiscal")
  static let calendarWord = NameKey.word("calendar")
  static let may = NameKey.word("may")
  static let march = NameKey.word("march")
  static let partsOfDay = keys("night morning afternoon evening")
  static let monthNames = keys("april june august")
  /// Before "May", "March" and the like when they are months.
  static let monthCues = keys(
    """
    in last since until by late early mid this next from of to through during and between before
    after till
    """)
  /// Before "May" when it can be no verb, whatever follows.
  static let sureMonthCues = keys("in last since until late early mid during next")
  /// After "May" when it is a verb.
  static let verbAfterMay = keys("be have not also well i we he she it they the")
  static let directions = keys("on to for of against through")
  /// Joints between day, month and year in other languages: "30 de enero de 2026".
  static let joints = keys("de del of")

  private static func keys(_ words: String) -> KeySet {
    KeySet(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
