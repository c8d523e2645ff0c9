import Dateline
import Dispatch
import Glibc

/// Ctrl-C: the first stops the run cleanly, the second ends the program at once.
final class InterruptHandler {
  private var sources: [any DispatchSourceSignal] = []

  init(stopping stop: StopSignal) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        if stop.isStopped { _exit(128 + number) }
        stop.stop()
        StandardError.write(
          "\nStopping: what is read is kept, and the next run goes on. "
            + "Once more to stop at once.\n")
      }
      source.activate()
      sources.append(source)
    }
  }

  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
