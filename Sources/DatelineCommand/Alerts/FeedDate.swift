/// A day as RSS wants it: "30 Jan 2026 00:00:00 +0000" (RFC 822, with a year of four
/// digits; the name of the weekday may be left out).
enum FeedDate {
  /// Nil for a month or a year: a feed's date is a moment.
  static func text(_ iso: String?) -> String? {
    let parts = (iso ?? "").split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(parts[2]) \(names[month - 1]) \(parts[0]) 00:00:00 +0000"
  }
}
