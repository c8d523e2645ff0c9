import CLinux
import Glibc

/// An open file for a program to read: the one on disk, or one that is only in
/// memory, for what came out of an archive is never written to the disk.
struct ProgramInput: ~Copyable {
  let descriptor: Int32

  init(of file: inout FileBytes) throws(ArticleError) {
    let opened: Int32
    if let onDisk = file.descriptorForProgram() {
      opened = fcntl(onDisk, F_DUPFD_CLOEXEC, 0)
    } else {
      opened = Self.inMemory(try file.readAll())
    }
    guard opened >= 0 else {
      throw ArticleError(.unreadable, "there is no memory left to hand it to its reader.")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Negative when there is no room.
  private static func inMemory(_ bytes: [UInt8]) -> Int32 {
    let descriptor = memfd_create("dateline", UInt32(CLINUX_MFD_CLOEXEC))
    var written = 0
    while descriptor >= 0, written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        return -1
      }
      written += count
    }
    if descriptor >= 0 { lseek(descriptor, 0, SEEK_SET) }
    return descriptor
  }
}
