import Xapian

/// Changes an index as a whole: which generation is live, where its folders are.
public struct IndexMaintenance: Sendable {
  private let folder: IndexFolder
  private let waitSeconds: Double

  /// Of the index in a folder; waits so long for another writer.
  public init(index: String, waitSeconds: Double = 0) {
    folder = IndexFolder(index)
    self.waitSeconds = waitSeconds
  }

  /// Makes the generation before the live one live again, and returns its number.
  /// The one that was live goes after the next rebuild.
  ///
  /// - Throws: `notFound` when no generation before is kept.
  public func rollback() throws(DatelineError) -> Int {
    let lock = try IndexLock(folder, waitingSeconds: waitSeconds)
    let (live, before) = try generations(lock)
    let manifest = try Manifest.read(from: folder.manifest(generation: before))
    OldGenerations(folder).noteLive(live)
    try folder.swap(to: manifest.generation)
    return before
  }

  private func generations(
    _ lock: borrowing IndexLock
  ) throws(DatelineError) -> (live: Int, before: Int) {
    guard let live = try folder.liveGeneration() else { throw .noIndex(at: folder.path) }
    let manifest = try Manifest.read(from: folder.manifest(generation: live))
    guard let before = manifest.before, folder.allGenerations().contains(before) else {
      throw DatelineError(
        .notFound,
        "there is no generation before \(live) to go back to; one is kept after a rebuild")
    }
    return (live, before)
  }

  /// Tells the index that a folder of articles has moved; its articles keep their
  /// ids and are not read again. `old` is the folder or its collection's name.
  ///
  /// - Throws: `notFound` when the index has no such folder.
  public func move(_ old: String, to new: String) throws(DatelineError) {
    let lock = try IndexLock(folder, waitingSeconds: waitSeconds)
    try move(old, to: FilePaths.absolute(new), lock)
  }

  private func move(
    _ old: String, to new: String, _ lock: borrowing IndexLock
  ) throws(DatelineError) {
    guard let live = try folder.liveGeneration() else { throw .noIndex(at: folder.path) }
    let path = folder.manifest(generation: live)
    var manifest = try Manifest.read(from: path)
    let oldPath = FilePaths.absolute(old)
    guard
      let place = manifest.collections.firstIndex(where: { $0.folder == oldPath || $0.name == old })
    else {
      let known = manifest.collections.map { "\($0.name): \($0.folder)" }.joined(separator: ", ")
      throw DatelineError(.notFound, "the index has no folder \(old). It has \(known)")
    }
    if let other = manifest.collections.first(where: { $0.folder == new }) {
      throw DatelineError(.badRequest, "\(new) is already the folder of \(other.name)")
    }
    manifest.collections[place].folder = new
    try manifest.write(to: path)
  }
}
