import Dateline

/// What a run of indexing did, for a person.
struct SummaryText {
  private let summary: IndexingSummary
  private let index: String

  init(_ summary: IndexingSummary, index: String) {
    self.summary = summary
    self.index = index
  }

  var text: String {
    var lines: [String] = []
    let seconds = summary.took.seconds
    lines.append(
      "\(Count.text(summary.articles, "article")) in \(index): \(changes) "
        + "(\(Count.text(summary.files, "file")), \(Decimal.text(seconds, places: 1)) s)")
    if summary.continued > 0 {
      lines.append(
        "\(Count.text(summary.continued)) of them had been read by a run that was stopped.")
    }
    if summary.isInterrupted {
      lines.append("Stopped before the end. Run it again to go on.")
    }
    if let reason = summary.compactionFailure {
      lines.append("All is in the index, but it could not be made smaller: \(reason)")
    }
    if summary.failed > 0 {
      let reasons = summary.failedByReason.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(Count.text($0.value)) \($0.key)" }
      lines.append(
        "\(Count.text(summary.failed)) could not be read: \(reasons.joined(separator: ", "))")
      for failure in summary.failures.prefix(Self.shownFailures) {
        let place = failure.recordNumber.map { "\(failure.path), record \($0)" } ?? failure.path
        lines.append("  " + Printable.text("\(place): \(failure.message)"))
      }
      if summary.failed > Self.shownFailures { lines.append("  …") }
    }
    if !summary.otherFormats.isEmpty {
      let kinds = summary.otherFormats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let shown = kinds.prefix(5).map { "\(Count.text($0.value)) \($0.key)" }
      let all = kinds.reduce(0) { $0 + $1.value }
      lines.append(
        "\(Count.text(all, "file")) of formats that are not read: \(shown.joined(separator: ", "))"
          + (kinds.count > 5 ? ", …" : ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let shownFailures = 10

  private var changes: String {
    let parts = [
      (summary.added, "added"), (summary.updated, "updated"), (summary.unchanged, "unchanged"),
      (summary.removed, "removed"),
    ]
    let shown = summary.renamed > 0 ? parts + [(summary.renamed, "renamed")] : parts
    return shown.map { "\(Count.text($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}
