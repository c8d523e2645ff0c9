import Glibc
import Subprocess
import SystemPackage

/// A program that makes text of a file. Such readers have crashed, hung and eaten
/// memory before, on files that mean no harm; each runs as a child process within
/// limits, and what becomes of it is one file's failure.
struct ConverterProgram: Sendable {
  var name: String
  /// Debian's package that has it.
  var package: String
  /// The file is `/dev/stdin`, the text goes to standard output.
  var arguments: [String]

  /// The file as the program makes it text.
  func text(
    of input: borrowing ProgramInput, limits: ReadingLimits
  ) throws(ArticleError) -> [UInt8] {
    guard isInstalled else {
      throw ArticleError(
        .needsTool, "it needs \(name): apt install \(package), then index again.")
    }
    return try output(reading: input.descriptor, limits: limits)
  }

  /// Whether the program is in the search path.
  var isInstalled: Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Limits are set by the shell and by `timeout`, which every system has: they
  /// hold for the child alone and from its first instruction on.
  private func output(
    reading descriptor: Int32, limits: ReadingLimits
  ) throws(ArticleError) -> [UInt8] {
    let script = """
      ulimit -c 0; ulimit -f 0; ulimit -n 64; ulimit -t \(limits.converterSeconds); \
      ulimit -v \(limits.converterMemory >> 10); exec "$@"
      """
    let command =
      ["-s", "KILL", "\(limits.converterSeconds)", "sh", "-c", script, "sh", name] + arguments
    let most = limits.converterOutput
    let outcome = CallingThreadExecutor.run { () async -> Outcome in
      do {
        let result = try await Subprocess.run(
          .name("timeout"), arguments: Arguments(command),
          environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
          input: .fileDescriptor(
            FileDescriptor(rawValue: descriptor), closeAfterSpawningProcess: false),
          output: .bytes(limit: most), error: .discarded)
        return .ended(result.terminationStatus, result.standardOutput)
      } catch let error as SubprocessError where error.code == .outputLimitExceeded {
        return .tooMuch
      } catch {
        return .notStarted("\(error)")
      }
    }
    switch outcome {
    case .ended(.exited(0), let bytes): return bytes
    case .ended(let status, _):
      throw ArticleError(.damaged, Self.words(for: status, name, limits))
    case .tooMuch:
      throw ArticleError(.tooLarge, "\(name) makes more than \(most) bytes of it. Split it.")
    case .notStarted(let reason):
      throw ArticleError(.needsTool, "\(name) could not be started: \(reason).")
    }
  }

  private enum Outcome: Sendable {
    case ended(TerminationStatus, [UInt8])
    case tooMuch
    case notStarted(String)
  }

  private static func words(
    for status: TerminationStatus, _ name: String, _ limits: ReadingLimits
  ) -> String {
    // `timeout` ends as what it killed: 128 and the signal's number.
    switch status {
    case .exited(128 + SIGKILL), .signaled(SIGKILL):
      "\(name) took more than \(limits.converterSeconds) s for it. Is the file whole?"
    case .exited(let code) where code > 128: "\(name) crashed on it. Is the file whole?"
    case .signaled: "\(name) crashed on it. Is the file whole?"
    case .exited(let code):
      "\(name) can't read it (status \(code)). Is it whole, and without a password?"
    }
  }
}
