import DequeModule
import Dispatch
import Synchronization

/// Hands values from one thread to others, and makes the giver wait while too
/// many are on their way: what bounds an indexing run's memory.
///
/// A value is on its way from `push` until somebody calls `release` for it, be
/// that long after it was taken out.
final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: Deque<Element> = []
    var isFinished = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    // Not made with this value: Dispatch ends the program when a semaphore goes
    // that is below the value it was made with, as after a failed run.
    for _ in 0..<capacity { free.signal() }
  }

  /// Waits for room. False, and the element dropped, once the queue has ended.
  func push(_ element: Element) -> Bool {
    free.wait()
    let isTaken = state.withLock { state in
      if !state.isFinished { state.elements.append(element) }
      return !state.isFinished
    }
    (isTaken ? filled : free).signal()
    return isTaken
  }

  /// Waits for an element; nil once the queue is finished and empty.
  func pop() -> Element? {
    filled.wait()
    let element = state.withLock { $0.elements.popFirst() }
    // The end is passed on to the next taker.
    if element == nil { filled.signal() }
    return element
  }

  /// An element that was taken out is done with.
  func release() { free.signal() }

  /// No more elements come. What is in the queue is still handed out.
  func finish() {
    state.withLock { $0.isFinished = true }
    filled.signal()
  }

  /// Drops what is in the queue, which it returns, and ends it: a taker has failed, or
  /// no more is wanted.
  @discardableResult
  func cancel() -> Deque<Element> {
    let dropped = state.withLock { state in
      state.isFinished = true
      let dropped = state.elements
      state.elements.removeAll()
      return dropped
    }
    // A giver that waits gets room once, and learns that the queue has ended.
    free.signal()
    filled.signal()
    return dropped
  }
}
