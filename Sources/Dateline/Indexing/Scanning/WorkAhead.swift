import Dispatch
import Synchronization

/// Adds up the sizes of the files that a run has to read, on a thread of its own
/// and ahead of the run, so that the time left can be told.
final class WorkAhead: Sendable {
  private let isOver = Atomic(false)

  private struct Ended: Error {}

  /// Begins; `progress` gets the sum when it is known.
  init(_ collections: CollectionList, _ known: KnownFiles, _ progress: IndexingProgress) {
    DispatchQueue(label: "dateline.work-ahead").async { [self] in
      var bytes = 0
      do {
        for collection in collections.wanted {
          let scan = FolderScan(
            collection: collection, listed: collections.listed(in: collection))
          try scan.forEach { finding in
            if isOver.load(ordering: .relaxed) { throw Ended() }
            if case .file(let file) = finding, !known.isUnchanged(file) { bytes += file.size }
          }
        }
      } catch {
        // The run itself meets what is wrong and tells of it.
        return
      }
      let total = bytes
      progress.update { $0.totalStoredBytes = total }
    }
  }

  /// The run has ended: the sum is not wanted any more.
  func end() { isOver.store(true, ordering: .relaxed) }
}
