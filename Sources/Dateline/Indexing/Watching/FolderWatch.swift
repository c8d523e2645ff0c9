import FoundationEssentials

/// Keeps an index up to date with folders as they change.
public struct FolderWatch: Sendable {
  private let index: String
  private let options: IndexingOptions
  /// Asks the watch to end.
  public let stop = StopSignal()

  /// Changes are gathered until nothing has happened for so long, …
  private static let quietMilliseconds: Int32 = 300
  /// … but no longer than so long, while a flood goes on.
  private static let longestGathering = Duration.seconds(5)
  /// Where not every folder can be watched, all are looked at so often.
  private static let pollingInterval = Duration.seconds(60)
  /// Another writer is waited for so long before it is told of.
  private static let lockSeconds = 30.0

  /// A watch over folders for the index in a folder.
  public init(index: String, options: IndexingOptions) {
    self.index = index
    var options = options
    options.waitSeconds = max(options.waitSeconds, Self.lockSeconds)
    self.options = options
  }

  /// Brings the index up to date, and again after every change, until it is
  /// stopped. Calls `report` after each run; a run that fails (a folder is
  /// unmounted, another writer is busy) is reported and tried again with the
  /// next change.
  public func run(
    _ report: (Result<IndexingSummary, DatelineError>) -> Void
  ) throws(DatelineError) {
    let events = try FolderEvents()
    var lastRun = ContinuousClock.now
    update(events, report)
    while !stop.isStopped {
      let mustLook =
        events.isIncomplete && ContinuousClock.now - lastRun > Self.pollingInterval
      guard events.wait(milliseconds: Self.quietMilliseconds) || mustLook else { continue }
      let begun = ContinuousClock.now
      while !stop.isStopped, ContinuousClock.now - begun < Self.longestGathering,
        events.wait(milliseconds: Self.quietMilliseconds)
      {}
      guard !stop.isStopped else { return }
      update(events, report)
      lastRun = ContinuousClock.now
    }
  }

  private func update(
    _ events: FolderEvents, _ report: (Result<IndexingSummary, DatelineError>) -> Void
  ) {
    // Watched before they are looked at, so that no change falls between.
    for folder in options.sources { events.watch(FilePaths.absolute(folder)) }
    do throws(DatelineError) {
      let run = IndexingRun(index: index, options: options, stop: stop)
      report(.success(try run.run()))
    } catch {
      report(.failure(error))
    }
  }
}
