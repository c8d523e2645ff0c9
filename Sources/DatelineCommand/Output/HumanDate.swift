/// Dates as people write them, at their precision: "30 January 2026", "January
/// 2026", "1923".
enum HumanDate {
  static func text(_ iso: String?) -> String? {
    guard let iso else { return nil }
    let parts = iso.split(separator: "-")
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else { return iso }
    let year = parts[0].drop { $0 == "0" }
    guard parts.count > 2, let day = Int(parts[2]) else { return "\(months[month - 1]) \(year)" }
    return "\(day) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
