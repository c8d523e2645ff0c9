import Glibc

/// Results go here; all else goes to standard error.
enum StandardOutput {
  /// Somebody closed the pipe ("| head"): a quiet success, not an error.
  struct Closed: Error {}

  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw Closed() }
        throw OutputError(reason: String(cString: strerror(errno)))
      }
      written += count
    }
  }
}

/// Standard output can't be written: the disk is full, for one.
struct OutputError: Error, CustomStringConvertible {
  var reason: String
  var description: String { "the output can't be written: \(reason)" }
}

enum StandardError {
  static func write(_ text: String) {
    // There is nowhere left to say that this failed.
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
