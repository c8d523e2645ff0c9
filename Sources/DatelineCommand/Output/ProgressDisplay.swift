import Dateline
import Dispatch
import Synchronization

/// Shows how a run goes: one line that is written over on a terminal, else a
/// plain line every few seconds.
final class ProgressDisplay: Sendable {
  private let progress: IndexingProgress
  private let terminal: Terminal
  private let begun = ContinuousClock.now
  private let isRunning = Mutex(false)

  init(_ progress: IndexingProgress, on terminal: Terminal) {
    self.progress = progress
    self.terminal = terminal
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
    if wasRunning && terminal.isTerminal { StandardError.write("\r\u{1B}[K") }
  }

  private func schedule() {
    let interval = DispatchTimeInterval.milliseconds(terminal.isTerminal ? 200 : 5000)
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + interval) { [self] in
      // Under the lock, so that nothing is shown after `stop`.
      let goesOn = isRunning.withLock { running in
        if running { StandardError.write(line()) }
        return running
      }
      if goesOn { schedule() }
    }
  }

  private static func timeLeft(_ seconds: Double) -> String {
    let minutes = Int((min(seconds, 1e9) / 60).rounded(.up))
    if seconds < 60 { return "\(Int(seconds.rounded(.up))) s left" }
    return minutes < 60 ? "\(minutes) min left" : "\(minutes / 60) h \(minutes % 60) min left"
  }

  private func line() -> String {
    let now = progress.snapshot
    let seconds = max(0.001, (ContinuousClock.now - begun).seconds)
    var parts = ["\(Count.text(now.files)) files"]
    if now.unchangedFiles > 0 { parts.append("\(Count.text(now.unchangedFiles)) unchanged") }
    parts.append("\(Count.text(now.articles)) articles")
    parts.append("\(Count.text(Int(Double(now.articles) / seconds)))/s")
    parts.append("\(Decimal.text(Double(now.bytes) / 1_000_000 / seconds, places: 1)) MB/s")
    if let left = now.secondsLeft(after: seconds) { parts.append(Self.timeLeft(left)) }
    if now.failures > 0 { parts.append("\(Count.text(now.failures)) failed") }
    if now.isMerging { parts = ["\(Count.text(now.articles)) articles read, merging"] }
    let text = parts.joined(separator: " · ")
    guard terminal.isTerminal else { return text + "\n" }
    return "\r\u{1B}[K" + TextWidth.cut(text, to: terminal.width)
  }
}
