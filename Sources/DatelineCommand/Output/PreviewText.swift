import Dateline

/// What a run of indexing would do, for a person.
struct PreviewText {
  private let preview: IndexingPreview

  /// More files are counted, not named.
  private static let shownFiles = 20

  init(_ preview: IndexingPreview) { self.preview = preview }

  var text: String {
    var lines = [
      "would read \(Count.text(preview.new, "new file")), "
        + "\(Count.text(preview.changed, "changed file")) (\(Decimal.bytes(preview.bytes)))",
      "would leave \(Count.text(preview.unchanged, "unchanged file")), "
        + "\(Count.text(preview.renamed, "renamed file"))",
      "would remove \(Count.text(preview.goneArticles, "article")) of "
        + "\(Count.text(preview.gone, "file")) that \(preview.gone == 1 ? "is" : "are") gone",
    ]
    lines += preview.files.prefix(Self.shownFiles).map { "  \($0)" }
    if preview.files.count > Self.shownFiles {
      lines.append("  and \(Count.text(preview.files.count - Self.shownFiles)) more")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
