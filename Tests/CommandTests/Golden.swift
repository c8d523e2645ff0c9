import Foundation
import Testing

/// Expected output, one file a case, beside the tests. `RECORD_GOLDEN=1` writes
/// the files and fails, so that a recording run can't pass unnoticed.
enum Golden {
  static func expect(
    _ text: String, is name: String, file: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
    let steady = withoutTimes(text)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !isRecording, let data = try? Data(contentsOf: url) else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(steady.utf8).write(to: url)
      Issue.record(
        "recorded \(name): look at it, and run the tests again", sourceLocation: location)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    #expect(steady == expected, "differs from Golden/\(name)", sourceLocation: location)
  }

  /// Times, dates of runs and sizes on disk differ from run to run.
  static func withoutTimes(_ text: String) -> String {
    text.replacing(#/"took_ms":[0-9.e-]+/#, with: "\"took_ms\":#")
      .replacing(#/[0-9]+\.[0-9]+ (ms|s)\b/#) { "# \($0.1)" }
      .replacing(#/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/#, with: "TIME")
      .replacing(#/[0-9.]+ [kM]B\b/#, with: "# kB")
      .replacing(#//[^ \n]*/dateline-tests-[0-9A-F-]+/#, with: "FOLDER")
  }
}
