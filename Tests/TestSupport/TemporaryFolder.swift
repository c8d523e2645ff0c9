package import FoundationEssentials

/// A new empty folder, removed with all that is in it when the last reference goes.
///
/// A class, so that a test can hand it on; keep a reference for as long as its files are wanted.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package var path: String { url.path }

  package init() throws {
    let name = "dateline-tests-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.appending(path: name, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in the folder, whether it exists or not.
  package func path(_ name: String) -> String {
    url.appending(path: name).path
  }

  /// Writes a file, making the folders on its way, and gives its path. Its time lies a minute
  /// back: a file that changes while a run looks at it is read again by the next, and whether
  /// a test is that quick would be chance.
  @discardableResult
  package func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: file.path)
    return file.path
  }

  /// Writes a file of text in UTF-8 and gives its path.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// What is in a file.
  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: name)))
  }

  /// Removes all that is in the folder, and the folder.
  package func removeAll() throws {
    try FileManager.default.removeItem(at: url)
  }
}
