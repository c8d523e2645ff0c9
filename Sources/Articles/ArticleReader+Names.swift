extension ArticleReader {
  /// Whether a file would be read to the same articles under another path: its
  /// ending and the date in its name are all that a path says.
  package static func readsAlike(_ path: String, _ other: String) -> Bool {
    FileName(path: path).pathExtension == FileName(path: other).pathExtension
      && FileNameDate.read(path: path) == FileNameDate.read(path: other)
  }
}
