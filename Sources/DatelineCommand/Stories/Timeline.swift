import Dateline

/// Articles by the day that they were published, each day with the best of them.
///
/// Copies of one article are one line's matter, on the day when the first of them was
/// published: what other papers print the next day is no new event.
struct Timeline {
  struct Day {
    /// ISO 8601, at the precision that is known.
    var date: String
    /// Different articles.
    var articles = 0
    /// Articles that are copies of one of those, of whatever day.
    var copies = 0
    var best: IndexedArticle
    var weight: Double

    var json: [UInt8] {
      var json = JSONWriter()
      json.object { json in
        json.key("date")
        json.value(date)
        json.key("articles")
        json.value(articles)
        json.key("copies")
        json.value(copies)
        json.key("id")
        json.value(best.id)
        json.key("title")
        json.value(best.title)
        json.key("source")
        json.value(best.source)
      }
      json.endLine()
      return json.bytes
    }

    var cells: [String] {
      [date, String(articles), String(copies), best.id, best.title, best.source ?? ""]
    }
  }

  /// Copies of one article: the earliest of them, and the best weight of all.
  private struct Group {
    var date: String
    var article: IndexedArticle
    var weight: Double
    var copies = 0
  }

  private var byDate: [String: Day] = [:]
  private var groups: [UInt64: Group] = [:]
  /// Articles that nobody knows the date of.
  private(set) var undated = 0

  mutating func add(_ hit: SearchResults.Hit) {
    guard let date = hit.article.date else {
      undated += 1
      return
    }
    var article = hit.article
    // Only what is printed is kept: a day may have thousands.
    article.text = ""
    guard let number = hit.copyGroup else {
      return Self.count(article, date, hit.weight, copies: 0, in: &byDate)
    }
    guard var group = groups[number] else {
      groups[number] = Group(date: date, article: article, weight: hit.weight)
      return
    }
    group.copies += 1
    group.weight = max(group.weight, hit.weight)
    if date < group.date { (group.date, group.article) = (date, article) }
    groups[number] = group
  }

  /// In order of time.
  var days: [Day] {
    var days = byDate
    // In an order of their own, so that the same index gives the same lines.
    for group in groups.values.sorted(by: { $0.article.id < $1.article.id }) {
      Self.count(group.article, group.date, group.weight, copies: group.copies, in: &days)
    }
    return days.values.sorted { $0.date < $1.date }
  }

  /// Of too many days those with the most articles, in order of time.
  static func busiest(_ days: [Day], limit: Int) -> [Day] {
    let most = days.sorted { ($1.articles, $0.date) < ($0.articles, $1.date) }
    return most.prefix(max(0, limit)).sorted { $0.date < $1.date }
  }

  private static func count(
    _ article: IndexedArticle, _ date: String, _ weight: Double, copies: Int,
    in days: inout [String: Day]
  ) {
    var day = days[date] ?? Day(date: date, best: article, weight: weight)
    day.articles += 1
    day.copies += copies
    if weight > day.weight { (day.best, day.weight) = (article, weight) }
    days[date] = day
  }
}
