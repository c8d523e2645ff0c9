import Articles
import FoundationEssentials
import Glibc

/// Small file operations, with errors for people.
enum FilePaths {
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    var absolute = parts.isEmpty ? "/" : ""
    for part in parts { absolute += "/" + String(part) }
    return absolute
  }

  /// As a person in the current folder would write it; elsewhere absolute.
  static func relative(_ path: String) -> String {
    let here = absolute("") + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// The folder that an absolute path is in.
  static func folder(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The whole of a small file; nil when there is none.
  static func read(_ path: String) throws(DatelineError) -> String? {
    guard let bytes = bytes(of: path) else {
      if access(path, F_OK) != 0 && errno == ENOENT { return nil }
      throw DatelineError(.inputOutput, "\(path) can't be read: \(reason())")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces a file so that a reader, or a crash, sees the old or the new one,
  /// never a part.
  static func writeAtomically(_ text: String, to path: String) throws(DatelineError) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = cannotWrite(path)
        close(descriptor)
        throw error
      }
      written += count
    }
    let synchronised = fsync(descriptor) == 0
    close(descriptor)
    guard synchronised, Glibc.rename(temporary, path) == 0 else { throw cannotWrite(path) }
    synchroniseFolder(of: path)
  }

  /// Writes a file that nothing reads until it is renamed.
  static func writePlainly(_ bytes: [UInt8], to path: String) throws(DatelineError) {
    do { try Data(bytes).write(to: URL(filePath: path)) } catch { throw cannotWrite(path) }
  }

  static func rename(_ path: String, to other: String) throws(DatelineError) {
    guard Glibc.rename(path, other) == 0 else { throw cannotWrite(other) }
  }

  /// The whole of a file; nil when it can't be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = try? RegularFile(path: path) else { return nil }
    return file.bytes(at: 0, count: file.size)
  }

  /// Gives a file a second name. False where that can't be done: there is no such file, something
  /// has that name, or the disk knows no links.
  static func link(_ path: String, to other: String) -> Bool { Glibc.link(path, other) == 0 }

  /// What is in a folder; nothing when it can't be read.
  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  static func makeFolder(_ path: String) throws(DatelineError) {
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR {
      throw DatelineError(
        .inputOutput,
        "\(path) is a file, and an index is a folder. Choose another with --index DIR")
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw DatelineError(
        .inputOutput,
        "the folder \(path) can't be made: \(reason()). Choose another with --index DIR")
    }
  }

  static func remove(_ path: String) {
    // Left-overs of an earlier run; what can't be removed is found again by the next.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes a rename or a new name durable: without it a power cut may undo it.
  static func synchroniseFolder(of path: String) { synchronise(folder(of: path)) }

  /// Makes what was written to the files of a folder durable: a file that is renamed before may
  /// have its length after a power cut, and zeros in it.
  static func synchroniseFiles(in folder: String) {
    for name in names(in: folder) { synchronise(folder + "/" + name) }
  }

  private static func synchronise(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The size of everything below a folder, in bytes.
  static func size(of folder: String) -> Int {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var total = 0
    for name in names {
      var facts = stat()
      if lstat(folder + "/" + name, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG {
        total += Int(facts.st_size)
      }
    }
    return total
  }

  /// Bytes that can still be written to the disk that a folder is on; 0 when that can't be told.
  static func freeBytes(in folder: String) -> Int {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return 0 }
    let (bytes, overflows) = UInt64(facts.f_bavail)
      .multipliedReportingOverflow(by: UInt64(facts.f_frsize))
    return overflows ? .max : Int(clamping: bytes)
  }

  /// What the system says of the call that just failed.
  static func reason() -> String { String(cString: strerror(errno)) }

  private static func cannotWrite(_ path: String) -> DatelineError {
    DatelineError(.inputOutput, "\(path) can't be written: \(reason())")
  }
}
