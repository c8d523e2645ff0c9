import Foundation

/// The built programs, which lie beside the tests unless `DATELINE_PROGRAMS` names
/// another folder: README is recorded with a release build, for its times.
enum Program {
  struct Outcome {
    var status: Int32
    /// Standard output and standard error in the order written.
    var output: String
  }

  static var folder: String {
    if let folder = ProcessInfo.processInfo.environment["DATELINE_PROGRAMS"] { return folder }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }

  /// Runs a line of shell in a folder, with the built programs to be found by name.
  static func shell(_ line: String, in directory: String) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: directory)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = folder + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TZ"] = "UTC"
    // A person's own settings and searches are neither read nor touched.
    environment["HOME"] = directory
    for name in ["DATELINE_INDEX", "COLUMNS", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
      environment[name] = nil
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
