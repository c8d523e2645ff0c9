import Articles
import DequeModule
import Synchronization

/// The units of work on their way from the scan to the workers, until the run is
/// stopped: then what no worker has begun is dropped, so that the run ends with what is
/// in hand. Units are taken in their order, so what is dropped comes after all that is
/// not.
final class WorkQueue: Sendable {
  /// A file inside of which the run was stopped, and the record that comes next.
  typealias Unfinished = (file: SourceFile, nextRecord: Int)

  private struct Dropped {
    var isAny = false
    /// The first unit of records.
    var records: (unit: Int, file: SourceFile, firstRecord: Int)?
  }

  private let queue: BoundedQueue<WorkUnit>
  private let stop: StopSignal
  private let dropped = Mutex(Dropped())

  init(capacity: Int, stop: StopSignal) {
    queue = BoundedQueue(capacity: capacity)
    self.stop = stop
  }

  /// Waits for room. False, and the unit dropped, once the run is stopped or has failed.
  func push(_ unit: WorkUnit) -> Bool {
    guard !stop.isStopped, queue.push(unit) else {
      note(unit)
      return false
    }
    return true
  }

  /// Waits for a unit; nil at the end, and once the run is stopped.
  func pop() -> WorkUnit? {
    if stop.isStopped { cancel() }
    return queue.pop()
  }

  /// A unit is done with.
  func release() { queue.release() }

  func finish() { queue.finish() }

  /// Drops what no worker has begun: the run is stopped, or a worker has failed.
  func cancel() {
    for unit in queue.cancel() { note(unit) }
  }

  /// Some of a unit was not done.
  func noteCut() { dropped.withLock { $0.isAny = true } }

  /// Whether anything was dropped.
  var isCut: Bool { dropped.withLock { $0.isAny } }

  /// Where to read on in a file of which some records were read.
  var unfinished: Unfinished? {
    dropped.withLock { dropped in
      dropped.records.flatMap { $0.firstRecord > 1 ? ($0.file, $0.firstRecord) : nil }
    }
  }

  private func note(_ unit: WorkUnit) {
    dropped.withLock { dropped in
      dropped.isAny = true
      guard case .records(let file, let chunk) = unit.content,
        dropped.records.map({ unit.number < $0.unit }) ?? true
      else { return }
      dropped.records = (unit.number, file, chunk.firstRecord)
    }
  }
}
