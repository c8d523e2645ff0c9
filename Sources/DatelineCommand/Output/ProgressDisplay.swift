import Dateline
import Dispatch
import Glibc
import Synchronization

/// Shows how a run goes: one line that is written over on a terminal, else a
/// plain line every few seconds.
final class ProgressDisplay: Sendable {
  private let progress: IndexingProgress
  private let isWrittenOver: Bool
  private let begun = ContinuousClock.now
  private let isRunning = Mutex(false)

  init(_ progress: IndexingProgress, on terminal: Terminal) {
    self.progress = progress
    isWrittenOver = terminal.isTerminal && Terminal.variable("TERM") != "dumb"
  }

  func start() {
    isRunning.withLock { $0 = true }
    schedule()
  }

  /// Ends the display and clears its line.
  func stop() {
    let wasRunning = isRunning.withLock { running in
      defer { running = false }
      return running
    }
    if wasRunning && isWrittenOver { StandardError.write("\r\u{1B}[K") }
  }

  private func schedule() {
    let interval = DispatchTimeInterval.milliseconds(isWrittenOver ? 200 : 5000)
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + interval) { [self] in
      // Under the lock, so that nothing is shown after `stop`.
      let goesOn = isRunning.withLock { running in
        if running { StandardError.write(line()) }
        return running
      }
      if goesOn { schedule() }
    }
  }

  private func line() -> String {
    let line = ProgressLine(
      now: progress.snapshot, seconds: (ContinuousClock.now - begun).seconds)
    guard isWrittenOver else { return line.text(width: nil) + "\n" }
    // The window may have another size now; some terminals wrap after the last column.
    return "\r\u{1B}[K" + line.text(width: Terminal.columns(of: STDERR_FILENO) - 1)
  }
}
