package import Foundation

/// A program of the machine that tests run: a C compiler, `nm`.
package struct Tool {
  package struct Outcome {
    package var status: Int32
    package var output: String
  }

  package let path: String

  /// The first of these that is in the search path.
  package init?(_ names: String...) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  private init(path: String) {
    self.path = path
  }

  package static func at(_ path: String) -> Tool { Tool(path: path) }

  /// A program that was started, and what it has written so far.
  package struct Running {
    package let process: Process
    package var output: String
  }

  /// Starts it, and waits until it has written the words or ended.
  package func start(_ arguments: [String], until words: String) throws -> Running {
    let (process, pipe) = try started(arguments)
    var output = ""
    while !output.contains(words) {
      let more = pipe.fileHandleForReading.availableData
      guard !more.isEmpty else {
        process.waitUntilExit()
        break
      }
      output += String(decoding: more, as: UTF8.self)
    }
    return Running(process: process, output: output)
  }

  /// What it writes to both standard output and standard error, in a folder and an environment
  /// that are the tests' own unless others are given.
  package func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String]? = nil
  ) throws -> Outcome {
    let (process, pipe) = try started(arguments, in: folder, environment: environment)
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  private func started(
    _ arguments: [String], in folder: String? = nil, environment: [String: String]? = nil
  ) throws -> (Process, Pipe) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    return (process, pipe)
  }
}
