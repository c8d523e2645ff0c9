import Foundation
import TestSupport

/// A program of the machine that tests run: a C compiler, `nm`.
struct Tool {
  struct Outcome {
    var status: Int32
    var output: String
  }

  let path: String

  /// The first of these that is in the search path.
  init?(_ names: String...) {
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

  static func at(_ path: String) -> Tool { Tool(path: path) }

  /// A program that was started, and what it has written so far.
  struct Running {
    let process: Process
    var output: String
  }

  /// Starts it, and waits until it has written the words or ended.
  func start(_ arguments: [String], until words: String) throws -> Running {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
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

  /// What it writes to both standard output and standard error.
  func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}

/// Where things are: tests run from the source tree that they were built from.
enum Place {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let headers = package.appending(path: "CXapianShim/include").path
  static let header = headers + "/CXapianShim.h"

  /// The shim's object files, beside the test program.
  static var objectFiles: [String] {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent().appending(path: "CXapianShim.build").path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".o") }.sorted().map { "\(folder)/\($0)" }
  }
}
