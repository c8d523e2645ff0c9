import Dispatch
import Synchronization

/// Takes values in any order and gives them out by their number.
final class OrderedMailbox<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Element] = [:]
    var next = 0
    var isFinished = false
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)

  func put(_ element: Element, at number: Int) {
    state.withLock { $0.waiting[number] = element }
    arrived.signal()
  }

  /// No more elements come.
  func finish() {
    state.withLock { $0.isFinished = true }
    arrived.signal()
  }

  /// Waits for the next element by number; nil at the end, or when a number is
  /// missing after `finish`.
  func next() -> Element? {
    while true {
      let (element, isFinished) = state.withLock { state -> (Element?, Bool) in
        let element = state.waiting.removeValue(forKey: state.next)
        if element != nil { state.next += 1 }
        return (element, state.isFinished)
      }
      if element != nil || isFinished { return element }
      arrived.wait()
    }
  }
}
