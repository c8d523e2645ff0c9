import Glibc

/// `names.toml` beside an index, read again when it has changed.
struct NameBookFile {
  /// Bytes; some ten thousand entries take one megabyte.
  static let maximumBytes = 16 << 20

  let path: String
  private var stamp: FileStamp?
  private var book = NameBook.empty

  init(_ path: String) { self.path = path }

  /// The names as the file has them now; none when there is no such file.
  mutating func current() throws(DatelineError) -> NameBook {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == ENOENT || errno == ENOTDIR {
        (stamp, book) = (nil, .empty)
        return book
      }
      throw DatelineError(.inputOutput, "\(path) can't be read: \(FilePaths.reason())")
    }
    let new = FileStamp(facts)
    if new == stamp { return book }
    guard facts.st_mode & S_IFMT == S_IFREG, Int64(facts.st_size) <= Int64(Self.maximumBytes) else {
      throw DatelineError(
        .inputOutput, "\(path) is no file of names: it has to be a file of 16 MiB at most.")
    }
    book = try NameBookReader(path: path).book(of: FilePaths.read(path) ?? "")
    stamp = new
    return book
  }
}
