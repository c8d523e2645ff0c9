import Glibc

/// An open regular file. Pipes, devices, sockets and folders are refused
/// without ever waiting on them; symbolic links to files are followed.
package struct RegularFile: ~Copyable {
  /// The size when it was opened.
  package let size: Int
  /// Open as long as the value lives.
  let descriptor: Int32

  package init(path: String) throws(ArticleError) {
    // O_NONBLOCK: opening a FIFO that nobody writes would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.openingError(errno, path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.openingError(code, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ArticleError(
        .notAFile, "\(path) is not a regular file. Give a file, or a folder to search for files.")
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  /// Stands where there is no file: it has no bytes.
  init() {
    size = 0
    descriptor = -1
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends up to `count` bytes to `buffer`; 0 at the end of the file.
  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ArticleError) -> Int {
    guard descriptor >= 0 else { return 0 }
    var got = -1
    var code: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { bytes, initialized in
      repeat {
        got = Glibc.read(descriptor, bytes.baseAddress, count)
        code = errno
      } while got < 0 && code == EINTR
      initialized = max(0, got)
    }
    if buffer.isEmpty { buffer = block } else { buffer.append(contentsOf: block) }
    guard got >= 0 else {
      throw ArticleError(
        .vanished, "reading stopped: \(Self.words(for: code)). Check the disk, and try again.")
    }
    return got
  }

  /// So many bytes from a place on, without moving on in the file; nil when it has not so
  /// many, or can't be read.
  package func bytes(at offset: Int, count: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, initialized in
      while initialized < count {
        let rest = UnsafeMutableBufferPointer(rebasing: bytes[initialized...])
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + initialized))
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { return }
        initialized += got
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }

  private static func openingError(_ code: Int32, path: String) -> ArticleError {
    switch code {
    case ENOENT, ENOTDIR:
      ArticleError(.vanished, "\(path) is no longer there. Run the command again.")
    case EISDIR, ENXIO:
      ArticleError(.notAFile, "\(path) is not a regular file.")
    case ELOOP:
      ArticleError(.unreadable, "\(path) is a symbolic link that leads back to itself.")
    default:
      ArticleError(
        .unreadable, "\(path) cannot be opened: \(words(for: code)). Check its permissions.")
    }
  }

  private static func words(for code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text).lowercased()
  }
}
