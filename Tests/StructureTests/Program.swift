import Foundation
import TestSupport

/// The built programs, which lie beside the tests unless `DATELINE_PROGRAMS` names
/// another folder: README is recorded with a release build, for its times.
enum Program {
  static var folder: String {
    if let folder = ProcessInfo.processInfo.environment["DATELINE_PROGRAMS"] { return folder }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }

  /// Runs a line of shell in a folder, with the built programs to be found by name.
  static func shell(_ line: String, in directory: String) throws -> Tool.Outcome {
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = folder + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TZ"] = "UTC"
    // A person's own settings and searches are neither read nor touched.
    environment["HOME"] = directory
    for name in ["DATELINE_INDEX", "COLUMNS", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
      environment[name] = nil
    }
    return try Tool.at("/bin/sh").run(["-c", line], in: directory, environment: environment)
  }
}
