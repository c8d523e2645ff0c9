extension ArticleReader {
  /// Whether a file would be read to the same articles under another path: its
  /// ending and the date in its name are all that a path says.
  package static func readsAlike(_ path: String, _ other: String) -> Bool {
    FileName.ending(of: path) == FileName.ending(of: other)
      && FileNameDate.read(path: path) == FileNameDate.read(path: other)
  }
}
