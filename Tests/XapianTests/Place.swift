import Foundation

/// Where things are: tests run from the source tree that they were built from.
enum Place {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let headers = package.appending(path: "CXapianShim/include").path

  static var headerNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: headers)) ?? []).sorted()
  }

  /// The shim's object files, beside the test program.
  static var objectFiles: [String] {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent().appending(path: "CXapianShim.build").path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".o") }.sorted().map { "\(folder)/\($0)" }
  }
}
