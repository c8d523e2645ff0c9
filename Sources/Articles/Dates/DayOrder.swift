/// How a date of numbers is to be read: "03/04/2026" is the third of April or the
/// fourth of March.
enum DayOrder {
  case dayFirst
  case monthFirst

  /// What a language with its region says. English alone doesn't, and Canadians write
  /// both. The order of the regions is that of Unicode CLDR (https://cldr.unicode.org/).
  static func of(language: String?) -> DayOrder? {
    switch language {
    case nil, "en", "en-ca": nil
    case "en-us", "en-ph": .monthFirst
    default: .dayFirst
    }
  }

  /// What the end of a host's name says of the country that it is in.
  static func of(host: String) -> DayOrder? {
    guard let end = host.split(separator: ".").last.map({ $0.lowercased() }) else { return nil }
    if monthFirstEnds.contains(end) { return .monthFirst }
    return dayFirstEnds.contains(end) ? .dayFirst : nil
  }

  private static let monthFirstEnds: Set = ["us", "gov", "mil", "edu", "ph"]

  /// Without those that are sold all over the world ("io", "co", "tv").
  private static let dayFirstEnds: Set = [
    "uk", "scot", "wales", "ie", "au", "nz", "in", "pk", "bd", "lk", "sg", "my", "za", "ke", "ng",
    "gh", "ug", "tz", "zm", "zw", "mw", "jm", "tt", "mt", "cy", "de", "at", "ch", "fr", "be", "nl",
    "lu", "es", "pt", "it", "gr", "ro", "bg", "hr", "si", "rs", "cz", "sk", "pl", "ua", "ru", "dk",
    "no", "fi", "tr", "il", "ae", "eg", "ma", "br", "ar", "cl", "pe", "uy", "ve", "ec", "mx", "eu",
  ]
}
