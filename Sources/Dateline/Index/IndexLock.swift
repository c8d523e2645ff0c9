import FoundationEssentials
import Glibc

/// Held by the one process that writes an index. The system lets go of it when
/// the process ends, however it ends, so there are no stale locks.
struct IndexLock: ~Copyable {
  private let descriptor: Int32

  /// Waits up to `seconds` for another writer to finish.
  init(_ folder: IndexFolder, waitingSeconds seconds: Double = 0) throws(DatelineError) {
    try FilePaths.makeFolder(folder.path)
    let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw DatelineError(
        .inputOutput,
        "\(folder.lock) can't be written: \(FilePaths.reason()). "
          + "Choose another folder with --index DIR")
    }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < deadline else {
        let holder = Self.holder(of: folder)
        close(descriptor)
        throw DatelineError(
          .locked,
          "another run\(holder) is writing the index at \(folder.path). Wait for it, or let this "
            + "one wait with --wait SECONDS")
      }
      usleep(50_000)
    }
    let note = "pid \(getpid()), started \(Date.now.formatted(.iso8601))\n"
    ftruncate(descriptor, 0)
    _ = Array(note.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would not do while a program that another thread is starting has the
    // file open too, from fork to exec.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// " (pid 4121, started 2026-01-30T10:02:00Z)", or nothing when it can't be told.
  private static func holder(of folder: IndexFolder) -> String {
    guard let note = try? FilePaths.read(folder.lock), !note.isEmpty else { return "" }
    return " (" + note.split(separator: "\n")[0] + ")"
  }
}
