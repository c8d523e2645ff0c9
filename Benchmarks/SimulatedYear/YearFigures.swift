import Dateline

/// Sizes and times of the last ten cycles.
struct YearFigures {
  static let header =
    "cycle  files  articles  live MB  fresh MB  update ms  questions, live ms  fresh ms"

  private var cycle = 0
  private var files = 0
  private var articles = 0
  private var bytes = (live: 0, fresh: 0)
  private var updates: [Duration] = []
  private var questions: (live: [Duration], fresh: [Duration]) = ([], [])

  mutating func add(
    cycle: Int, files: Int, update: IndexingSummary, _ comparison: IndexComparison
  ) throws {
    self.cycle = cycle
    self.files = files
    articles = update.articles
    bytes = (
      try comparison.live.statistics().bytes, try comparison.fresh.statistics().bytes
    )
    Self.keep(update.took, in: &updates)
    Self.keep(try Self.timeOfQuestions(comparison.live), in: &questions.live)
    Self.keep(try Self.timeOfQuestions(comparison.fresh), in: &questions.fresh)
  }

  /// Medians of the last ten.
  var line: String {
    let cells: [(Int, Int)] = [
      (cycle, 5), (files, 7), (articles, 10),
      (bytes.live / 1_000_000, 9), (bytes.fresh / 1_000_000, 10),
      (Self.milliseconds(updates), 11), (Self.milliseconds(questions.live), 20),
      (Self.milliseconds(questions.fresh), 10),
    ]
    return cells.map { value, width in
      let text = "\(value)"
      return String(repeating: " ", count: max(0, width - text.count)) + text
    }.joined()
  }

  /// All fifty questions as a person asks them: ten hits with snippets.
  private static func timeOfQuestions(_ index: ArticleIndex) throws -> Duration {
    try ContinuousClock().measure {
      for question in YearQuestions.all { _ = try index.search(SearchRequest(question)) }
    }
  }

  private static func keep(_ time: Duration, in times: inout [Duration]) {
    times.append(time)
    if times.count > 10 { times.removeFirst() }
  }

  private static func milliseconds(_ times: [Duration]) -> Int {
    let median = times.sorted()[times.count / 2]
    return Int(median / .milliseconds(1))
  }
}
