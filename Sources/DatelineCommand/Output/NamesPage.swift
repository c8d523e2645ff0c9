import Dateline

/// Names of one kind as lines of TOML: the commonest as comments, likely merges to paste.
struct NamesPage {
  let kind: NameKind
  let names: [SearchResults.FacetValue]
  let total: Int

  func text(merges: [LikelyMerge], limit: Int) -> String {
    var lines = ["# \(heading)"]
    let width = names.first.map { Count.text($0.count).count } ?? 0
    for name in names {
      let count = Count.text(name.count)
      let padding = String(repeating: " ", count: max(0, width - count.count))
      lines.append("#   \(padding)\(count)  \(name.value)")
    }
    guard !merges.isEmpty else { return joined(lines) }
    let shown = merges.prefix(limit)
    let more = shown.count < merges.count ? ", \(Count.text(shown.count)) shown" : ""
    lines.append("# Likely one: \(Count.text(merges.count))\(more)")
    for merge in shown {
      let why = merge.others.map { "\($0.name) \(Count.text($0.count)) (\($0.reason.rawValue))" }
      lines.append("")
      lines.append("[[\(kind.rawValue)]]")
      lines.append("name = \(quoted(merge.name))")
      lines.append("also = [\(merge.others.map { quoted($0.name) }.joined(separator: ", "))]")
      lines.append("# \(Count.text(merge.count)); \(why.joined(separator: ", "))")
    }
    return joined(lines)
  }

  private var heading: String {
    let all =
      switch kind {
      case .person: Count.text(total, "person", plural: "people")
      case .place: Count.text(total, "place")
      case .organisation: Count.text(total, "organisation")
      }
    return names.count < total ? all + ", the commonest" : all
  }

  private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// A basic string of TOML. Names hold no control characters.
  private func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
