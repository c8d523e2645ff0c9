import Dateline

/// Articles by the day that they were published, each day with the best of them.
struct Timeline {
  struct Day {
    /// ISO 8601, at the precision that is known.
    var date: String
    /// Different articles.
    var articles = 0
    /// Articles with the title of another one of the same day.
    var copies = 0
    var best: IndexedArticle
    var weight: Double
    /// The titles, as numbers: two that share one are taken for copies.
    fileprivate var titles: Set<Int> = []

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

  private var byDate: [String: Day] = [:]
  /// Articles that nobody knows the date of.
  private(set) var undated = 0

  mutating func add(_ hit: SearchResults.Hit) {
    guard let date = hit.article.date else {
      undated += 1
      return
    }
    var best = hit.article
    // Only what is printed is kept: a day may have thousands.
    best.text = ""
    var day = byDate[date] ?? Day(date: date, best: best, weight: hit.weight)
    let title = hit.article.title.lowercased()
    if title.isEmpty || day.titles.insert(title.hashValue).inserted {
      day.articles += 1
    } else {
      day.copies += 1
    }
    if hit.weight > day.weight { (day.best, day.weight) = (best, hit.weight) }
    byDate[date] = day
  }

  /// In order of time; of too many those with the most articles.
  func days(limit: Int) -> [Day] {
    let most = byDate.values.sorted { ($1.articles, $0.date) < ($0.articles, $1.date) }
    return most.prefix(max(0, limit)).sorted { $0.date < $1.date }
  }

  var dayCount: Int { byDate.count }
}
