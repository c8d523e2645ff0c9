import Foundation
import TestSupport

/// Runs the program as a user who may read a folder and no more: root may do
/// anything, and tests often run as root.
struct Stranger {
  private let folder: TemporaryFolder

  /// Nil where this user can't become another and can't be kept out either way, or
  /// where the other could not reach the program.
  init?(in folder: TemporaryFolder, ownsIndex: Bool = false) throws {
    self.folder = folder
    let index = folder.path("index")
    if geteuid() == 0 {
      chmod(folder.path, 0o755)
      if ownsIndex { _ = try Command.shell("chown -R 65534 index", in: folder.path) }
    } else if !ownsIndex {
      _ = try Command.shell("chmod -R a-w index", in: folder.path)
    }
    guard FileManager.default.fileExists(atPath: index),
      try shell("dateline --version").status == 0
    else { return nil }
  }

  func shell(_ line: String) throws -> Command.Outcome {
    let become = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    return try Command.shell(become + line, in: folder.path)
  }
}
