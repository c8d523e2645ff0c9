import Dispatch
import Synchronization

/// Threads that do the same work side by side. They are the run's own, because Xapian and files
/// block, and the shared pool must not.
final class WorkerTeam: Sendable {
  private let group = DispatchGroup()
  private let failure = Mutex<(any Error)?>(nil)

  /// Starts so many threads; each runs `work` once. One that fails calls `cancel`, which is to end
  /// the others.
  init(
    count: Int = 1, whenFailing cancel: @escaping @Sendable () -> Void = {},
    _ work: @escaping @Sendable () throws -> Void
  ) {
    for _ in 0..<count {
      // A serial queue each: Dispatch gives such a queue a thread at once, and a
      // concurrent one only while processors are free. With all of them busy
      // elsewhere in the process the writer would never start.
      DispatchQueue(label: "dateline.indexing").async(group: group) { [self] in
        do {
          try work()
        } catch {
          failure.withLock { $0 = $0 ?? error }
          cancel()
        }
      }
    }
  }

  /// Waits for all threads, and throws what one of them failed with.
  func wait() throws {
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
