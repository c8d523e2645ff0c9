import Foundation

/// The real program, run as a user runs it.
struct Command {
  struct Outcome {
    /// As a shell sees it; 128 and the signal's number when one ended it.
    var status: Int32
    var stdout: String
    var stderr: String
  }

  /// The folder of the built programs, in which the tests lie too.
  static var folder: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }

  static var program: String { folder + "/dateline" }

  /// Of this process's environment only what a program needs anywhere, so that
  /// a person's own settings don't change what is tested.
  static func environment(_ own: [String: String]) -> [String: String] {
    var environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8"]
    for name in ["HOME", "TMPDIR", "LD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment.merging(own) { $1 }
  }

  /// A process of the program, not yet started, without standard input.
  static func process(
    _ arguments: [String], in directory: String? = nil, environment own: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment(own)
    if let directory { process.currentDirectoryURL = URL(filePath: directory) }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  static func dateline(
    _ arguments: String..., in directory: String? = nil, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    try run(arguments, in: directory, environment: environment, input: input)
  }

  static func run(
    _ arguments: [String], in directory: String?, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    try run(process(arguments, in: directory, environment: environment), input: input)
  }

  /// Runs a line of shell, with the program to be found by its name.
  static func shell(_ line: String, in directory: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = environment(["PATH": folder + ":/usr/bin:/bin"])
    process.currentDirectoryURL = URL(filePath: directory)
    process.standardInput = FileHandle.nullDevice
    return try run(process, input: nil)
  }

  private static func run(_ process: Process, input: String?) throws -> Outcome {
    // Files, not pipes: no reader has to keep up with the program.
    let files = FileManager.default.temporaryDirectory.appending(
      path: "dateline-output-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    func file(_ name: String, _ text: String) throws -> URL {
      let url = files.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url
    }
    let output = try file("out", "")
    let errors = try file("err", "")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    if let input { process.standardInput = try FileHandle(forReadingFrom: file("in", input)) }
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
      stdout: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      stderr: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
