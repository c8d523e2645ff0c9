import Glibc

/// Tells that something below some folders has changed, by inotify(7).
///
/// It never says what: a scan of names, sizes and times finds that out, and is
/// right also after a flood of events that the kernel has dropped.
final class FolderEvents {
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]
  /// Some folder could not be watched: the kernel's bound is reached.
  private(set) var isIncomplete = false

  private static let kinds = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  init() throws(DatelineError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw DatelineError(
        .inputOutput, "folders can't be watched: \(FilePaths.reason()). "
          + "Run dateline index from cron instead")
    }
  }

  deinit { close(descriptor) }

  /// Watches a folder and all below it that a scan would enter; those that are
  /// watched already stay so.
  func watch(_ folder: String, depth: Int = 0) {
    guard depth <= FolderScan.maximumDepth else { return }
    let watch = inotify_add_watch(descriptor, folder, Self.kinds)
    guard watch >= 0 else {
      if errno == ENOSPC || errno == ENOMEM { isIncomplete = true }
      return
    }
    folders[watch] = folder
    guard let handle = opendir(folder) else { return }
    var below: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: "."), let name = String(validating: name, as: UTF8.self)
      else { continue }
      let path = folder + "/" + name
      var facts = stat()
      if lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { below.append(path) }
    }
    closedir(handle)
    for path in below { self.watch(path, depth: depth + 1) }
  }

  /// Waits up to so many milliseconds; true when something has changed.
  func wait(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var hasChanged = false
    while buffer.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, $0.count) }) > 0 {
      hasChanged = true
    }
    return hasChanged
  }
}
