import FoundationEssentials
import Glibc

/// Removes generations that nobody can need any more.
///
/// Kept are the live one, the one before it, for `rollback`, and for some minutes
/// every other: a search that began before a swap still reads the files it opened,
/// and opens some of them only when it comes to them. An answer takes moments, and
/// each one begins with a look at which generation is live, so that nothing older
/// is in use once the time is over.
package struct OldGenerations {
  /// How long a generation stays that is neither live nor the one before.
  package static let graceSeconds = 600.0
  /// A file in a generation's folder, whose time says when it was last seen live.
  static let note = "last-live"

  private let folder: IndexFolder

  init(_ folder: IndexFolder) { self.folder = folder }

  /// Notes that a generation was live until now. Called under the writer's lock.
  func noteLive(_ generation: Int) {
    let path = notePath(generation)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    // Both times are now, by the clock of the file system.
    futimens(descriptor, nil)
    close(descriptor)
  }

  /// Removes those up to a number that were last live longer ago than the grace
  /// period. One that was never noted was never live: a build that was killed
  /// before the swap.
  func remove(upTo last: Int = .max, except kept: [Int], graceSeconds: Double) {
    for generation in folder.allGenerations() where generation <= last && !kept.contains(generation)
    {
      if let age = secondsSinceLive(generation), age < graceSeconds { continue }
      FilePaths.remove(folder.generation(generation))
    }
  }

  /// By the clock; one that has run backwards since makes it younger, never older.
  private func secondsSinceLive(_ generation: Int) -> Double? {
    var facts = stat()
    guard stat(notePath(generation), &facts) == 0 else { return nil }
    return Date.now.timeIntervalSince1970 - Double(facts.st_mtim.tv_sec)
  }

  private func notePath(_ generation: Int) -> String {
    folder.generation(generation) + "/" + Self.note
  }
}
