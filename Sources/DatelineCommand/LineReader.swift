import Glibc

/// Reads a file or standard input ("-") line by line, without waiting for more
/// than the line.
final class LineReader {
  /// A longer line is not a question.
  static let maximumLine = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  init(_ file: String) throws {
    descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(description: "\(file) can't be read: \(String(cString: strerror(errno)))")
    }
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The next line without its end; nil after the last.
  func next() throws -> String? {
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return text(position..<end)
      }
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return text(position..<buffer.count)
      }
      try fill()
    }
  }

  /// All lines that are left, without empty ones.
  func rest() throws -> [String] {
    var lines: [String] = []
    while let line = try next() { if !line.isEmpty { lines.append(line) } }
    return lines
  }

  /// All lines that are left.
  func all() throws -> [String] {
    var lines: [String] = []
    while let line = try next() { lines.append(line) }
    return lines
  }

  private func text(_ range: Range<Int>) -> String {
    var range = range
    if !range.isEmpty, buffer[range.upperBound - 1] == UInt8(ascii: "\r") {
      range = range.lowerBound..<range.upperBound - 1
    }
    return String(decoding: buffer[range], as: UTF8.self)
  }

  private func fill() throws {
    buffer.removeFirst(position)
    position = 0
    guard buffer.count <= Self.maximumLine else {
      throw Failure(description: "a line is longer than a question may be (1 MiB)")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { return }
      throw Failure(description: "reading failed: \(String(cString: strerror(errno)))")
    }
    isAtEnd = count == 0
    buffer.append(contentsOf: chunk[..<count])
  }
}
