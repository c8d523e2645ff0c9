import CLinux
import Glibc

/// Runs a program to its end while the calling thread reads what it prints.
///
/// Not by swift-subprocess, which is asynchronous: readers block the threads that
/// they run on, and once they block all threads of the shared pool nothing is left to
/// go on with what they wait for. Tests hung so.
enum ChildProcess {
  enum Outcome {
    /// With its status, as a shell has it: 128 and the signal's number where one ended it.
    case ended(status: Int32, output: [UInt8])
    /// It printed more, and was killed.
    case tooMuch
    case notStarted(reason: String)
  }

  /// - Parameters:
  ///   - command: the program, looked for in the search path, and its arguments.
  ///   - input: the descriptor that is its standard input.
  ///   - mostOutput: bytes that it may print. What it prints as errors is dropped.
  static func run(_ command: [String], reading input: Int32, mostOutput: Int) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return .notStarted(reason: reason(errno)) }
    defer { close(ends[0]) }
    let started = start(command, input: input, output: ends[1])
    close(ends[1])
    switch started {
    case .failure(let error): return .notStarted(reason: reason(error.number))
    case .success(let child):
      let output = read(ends[0], atMost: mostOutput)
      // Its children too: it leads a group of its own.
      if output == nil { kill(-child, SIGKILL) }
      let status = end(of: child)
      return output.map { .ended(status: status, output: $0) } ?? .tooMuch
    }
  }

  private struct SystemError: Error { var number: Int32 }

  private static func start(
    _ command: [String], input: Int32, output: Int32
  ) -> Result<pid_t, SystemError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let error = posix_spawnp(&child, command[0], &actions, &attributes, &arguments, environ)
    return error == 0 ? .success(child) : .failure(SystemError(number: error))
  }

  /// Nil when there is more.
  private static func read(_ descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return output }
      output += block[..<count]
      if output.count > limit { return nil }
    }
  }

  private static func end(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    // As WIFEXITED and its kin read it, which are macros.
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
