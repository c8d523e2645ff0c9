import Dateline

/// How a run goes, in one line that fits a terminal.
struct ProgressLine {
  let now: IndexingProgress.Snapshot
  /// Since the run began.
  let seconds: Double

  /// A part of the line; those with the least worth are left out first where it is
  /// too long.
  private struct Part {
    var text: String
    var worth: Int
  }

  /// In so many columns; in as many as it takes when nil.
  func text(width: Int?) -> String {
    var parts = parts
    guard let width else { return Self.line(parts) }
    while TextWidth.columns(of: Self.line(parts)) > width, parts.count > 1,
      let least = parts.indices.min(by: { parts[$0].worth < parts[$1].worth })
    {
      parts.remove(at: least)
    }
    return TextWidth.cut(Self.line(parts), to: width)
  }

  private static func line(_ parts: [Part]) -> String {
    parts.map(\.text).joined(separator: " · ")
  }

  private var parts: [Part] {
    let articles = Count.text(now.articles, "article")
    if now.isMerging { return [Part(text: "\(articles) read, merging", worth: 9)] }
    var parts = [Part(text: Count.text(now.files, "file"), worth: 4)]
    if now.unchangedFiles > 0 {
      parts.append(Part(text: "\(Count.text(now.unchangedFiles)) unchanged", worth: 3))
    }
    if now.articles > 0 {
      let rate = Double(now.articles) / max(0.001, seconds)
      parts.append(Part(text: articles, worth: 9))
      parts.append(Part(text: "\(Count.text(Int(rate)))/s", worth: 5))
    }
    if now.bytes > 0 {
      let rate = Double(now.bytes) / 1_000_000 / max(0.001, seconds)
      parts.append(Part(text: "\(Decimal.text(rate, places: 1)) MB/s", worth: 2))
    }
    if let left = now.secondsLeft(after: seconds) {
      parts.append(Part(text: Self.timeLeft(left), worth: 8))
    }
    if now.failures > 0 {
      parts.append(Part(text: "\(Count.text(now.failures)) failed", worth: 7))
    }
    return parts
  }

  private static func timeLeft(_ seconds: Double) -> String {
    let minutes = Int((min(seconds, 1e9) / 60).rounded(.up))
    if seconds < 60 { return "\(Int(seconds.rounded(.up))) s left" }
    return minutes < 60 ? "\(minutes) min left" : "\(minutes / 60) h \(minutes % 60) min left"
  }
}
