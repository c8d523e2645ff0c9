import ArgumentParser
import Dateline
import Glibc

/// How the program ends: exit statuses as grep's.
enum Program {
  static let nothingFound = ExitCode(1)
  static let trouble = ExitCode(2)

  static func run(_ body: () throws -> Void, whenWrong: (any Error) -> Never) -> Never {
    // A closed pipe is noticed when writing; it must not end the process first.
    signal(SIGPIPE, SIG_IGN)
    do {
      try body()
      exit(0)
    } catch is StandardOutput.Closed {
      exit(0)
    } catch let error as DatelineError {
      StandardError.write("dateline: \(error.message)\n")
      exit(error.code == .badRequest ? 64 : 2)
    } catch let error as ConfigurationError {
      StandardError.write("dateline: \(error)\n")
      exit(2)
    } catch let error as LineReader.Failure {
      StandardError.write("dateline: \(error)\n")
      exit(2)
    } catch let error as SavedSearches.Failure {
      StandardError.write("dateline: \(error)\n")
      exit(2)
    } catch let error as OutputError {
      StandardError.write("dateline: \(error)\n")
      exit(2)
    } catch {
      whenWrong(error)
    }
  }
}
