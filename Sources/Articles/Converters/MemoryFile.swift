import CLinux
import Glibc

/// A file that is only in memory, for a program that needs one to read: what came
/// out of an archive is never written to the disk.
struct MemoryFile: ~Copyable {
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws(ArticleError) {
    descriptor = memfd_create("dateline", UInt32(CLINUX_MFD_CLOEXEC))
    var written = 0
    while descriptor >= 0, written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      written += count
    }
    guard written == bytes.count, descriptor >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      if descriptor >= 0 { close(descriptor) }
      throw ArticleError(.unreadable, "there is no memory left to hand it to its reader.")
    }
  }

  deinit { close(descriptor) }
}
