import Glibc

/// `names.toml` beside an index, read again when it has changed.
struct NameBookFile {
  /// Bytes; some ten thousand entries take one megabyte.
  static let maximumBytes = 16 << 20

  /// What changes when a file is written or replaced.
  private struct Stamp: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  let path: String
  private var stamp: Stamp?
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
    let new = Stamp(
      inode: UInt64(facts.st_ino), size: Int64(facts.st_size), seconds: facts.st_mtim.tv_sec,
      nanoseconds: facts.st_mtim.tv_nsec)
    if new == stamp { return book }
    guard facts.st_mode & S_IFMT == S_IFREG, new.size <= Int64(Self.maximumBytes) else {
      throw DatelineError(
        .inputOutput, "\(path) is no file of names: it has to be a file of 16 MiB at most.")
    }
    book = try NameBookReader(path: path).book(of: FilePaths.read(path) ?? "")
    stamp = new
    return book
  }
}
