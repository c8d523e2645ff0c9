import Dateline
import Glibc

/// Sizes and times of each cycle.
struct YearFigures {
  private struct Cycle {
    var liveBytes: Int
    var freshBytes: Int
    var update: Duration
    var liveQuestions: Duration
    var freshQuestions: Duration
  }

  static let header =
    "cycle  files  articles   live MB  fresh MB  update ms  build ms  compared ms"
    + "  questions: live ms  fresh ms"

  private var cycles: [Cycle] = []
  private var compactions = 0

  /// Measures what a cycle has left, and prints it.
  mutating func add(
    cycle: Int, files: Int, update: IndexingSummary, build: IndexingSummary, comparing: Duration,
    _ comparison: IndexComparison
  ) throws {
    let new = Cycle(
      liveBytes: try comparison.live.statistics().bytes,
      freshBytes: try comparison.fresh.statistics().bytes, update: update.took,
      liveQuestions: try Self.timeOfQuestions(comparison.live),
      freshQuestions: try Self.timeOfQuestions(comparison.fresh))
    cycles.append(new)
    if update.isCompacted { compactions += 1 }
    let cells: [(String, Int)] = [
      ("\(cycle)", 5), ("\(files)", 7), ("\(update.articles)", 10),
      (Self.megabytes(new.liveBytes), 10), (Self.megabytes(new.freshBytes), 10),
      (Self.milliseconds(new.update), 11), (Self.milliseconds(build.took), 10),
      (Self.milliseconds(comparing), 13), (Self.milliseconds(new.liveQuestions), 20),
      (Self.milliseconds(new.freshQuestions), 10),
    ]
    Self.say(
      cells.map { Self.padded($0.0, $0.1) }.joined() + (update.isCompacted ? "  compacted" : ""))
  }

  /// The first, the median and the last of each figure, the first cycle after the build being 1.
  func summary() {
    let year = cycles.dropFirst()
    guard let first = year.first, let last = year.last else { return }
    func line(_ name: String, _ value: (Cycle) -> Double) {
      let sorted = year.map(value).sorted()
      let cells = [value(first), sorted[sorted.count / 2], value(last), sorted[sorted.count - 1]]
      Self.say(
        name + cells.map { Self.padded("\(($0 * 10).rounded() / 10)", 10) }.joined())
    }
    Self.say("                       first    median      last   largest")
    line("live, MB          ") { Double($0.liveBytes) / 1e6 }
    line("fresh, MB         ") { Double($0.freshBytes) / 1e6 }
    line("update, ms        ") { $0.update / .milliseconds(1) }
    line("questions live, ms") { $0.liveQuestions / .milliseconds(1) }
    line("          fresh   ") { $0.freshQuestions / .milliseconds(1) }
    Self.say("compacted \(compactions) times")
  }

  /// To standard output at once: it may be a file that is watched.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// All fifty questions as a person asks them: ten hits with snippets.
  private static func timeOfQuestions(_ index: ArticleIndex) throws -> Duration {
    try ContinuousClock().measure {
      for question in YearQuestions.all { _ = try index.search(SearchRequest(question)) }
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func megabytes(_ bytes: Int) -> String { "\(Double(bytes / 100_000) / 10)" }

  private static func milliseconds(_ time: Duration) -> String {
    "\(Int(time / .milliseconds(1)))"
  }
}
