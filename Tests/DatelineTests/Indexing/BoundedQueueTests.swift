import Dispatch
import Synchronization
import Testing

@testable import Dateline

@Suite struct BoundedQueueTests {
  /// Runs the bodies on threads of their own and waits for all.
  private func concurrently(_ bodies: [@Sendable () -> Void]) -> DispatchTimeoutResult {
    let group = DispatchGroup()
    for body in bodies { DispatchQueue(label: "test").async(group: group, execute: body) }
    return group.wait(timeout: .now() + 30)
  }

  @Test func `everything that is given is taken once, in order for one taker`() {
    let queue = BoundedQueue<Int>(capacity: 4)
    let taken = Mutex<[Int]>([])
    let ended = concurrently([
      {
        for number in 0..<500 { #expect(queue.push(number)) }
        queue.finish()
      },
      {
        while let number = queue.pop() {
          taken.withLock { $0.append(number) }
          queue.release()
        }
      },
    ])
    #expect(ended == .success)
    #expect(taken.withLock { $0 } == Array(0..<500))
  }

  @Test func `no more than its capacity is ever on the way`() {
    let queue = BoundedQueue<Int>(capacity: 3)
    let state = Mutex<(underway: Int, most: Int, taken: Int)>((0, 0, 0))
    let taker: @Sendable () -> Void = {
      while queue.pop() != nil {
        state.withLock {
          $0.underway -= 1
          $0.taken += 1
        }
        queue.release()
      }
    }
    let ended = concurrently([
      {
        for number in 0..<500 {
          _ = queue.push(number)
          // Counted after the push: at most as many as there are, never fewer than are waiting.
          state.withLock {
            $0.underway += 1
            $0.most = max($0.most, $0.underway)
          }
        }
        queue.finish()
      }, taker, taker, taker,
    ])
    #expect(ended == .success)
    #expect(state.withLock { $0.taken } == 500)
    #expect(state.withLock { $0.most } <= 3)
  }

  @Test func `an end is seen by every taker`() {
    let queue = BoundedQueue<Int>(capacity: 2)
    let takers: [@Sendable () -> Void] = (0..<8).map { _ in
      { while queue.pop() != nil { queue.release() } }
    }
    #expect(concurrently(takers + [{ queue.finish() }]) == .success)
    #expect(queue.pop() == nil)
  }

  @Test func `what is in the queue when it is finished is still handed out`() {
    let queue = BoundedQueue<Int>(capacity: 3)
    #expect(queue.push(1) && queue.push(2))
    queue.finish()
    #expect(queue.pop() == 1)
    #expect(queue.pop() == 2)
    #expect(queue.pop() == nil)
    #expect(!queue.push(3))
  }

  @Test func `cancelling drops what is there and lets a waiting giver go`() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let refused = Mutex(0)
    let ended = concurrently([
      {
        // The first fits, the second waits for room that never comes.
        for number in 0..<3 where !queue.push(number) { refused.withLock { $0 += 1 } }
      },
      { queue.cancel() },
    ])
    #expect(ended == .success)
    #expect(refused.withLock { $0 } >= 2)
    #expect(queue.pop() == nil)
  }

  /// Dispatch ends the program when a semaphore goes that is still waited for,
  /// or that is below the value it was made with.
  @Test func `a queue may go with elements still in it or on their way`() {
    do {
      let queue = BoundedQueue<Int>(capacity: 3)
      #expect(queue.push(1) && queue.push(2))
      #expect(queue.pop() == 1)
    }
    let cancelled = BoundedQueue<Int>(capacity: 3)
    #expect(cancelled.push(1) && cancelled.push(2) && cancelled.push(3))
    cancelled.cancel()
  }
}
