import ArgumentParser
import Dateline

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Shows what would be indexed of files: text, metadata, people, places, dates.")

  @Argument(help: "Files of articles.") var files: [String]
  @Option(help: "text, json or jsonl.") var format: OutputFormat = .text

  mutating func run() throws {
    var extractor = ArticleExtractor()
    let format = format
    var articles = 0
    var failures = 0
    for file in files {
      try extractor.extract(file) { result in
        switch result {
        case .success(let extracted):
          let text = ExtractPage(extracted: extracted, terminal: .standardOutput())
          if format == .text && articles > 0 { try StandardOutput.write("\n") }
          try StandardOutput.write(
            format == .text ? Array(text.text.utf8) : ArticleJSON.line(extracted))
          articles += 1
        case .failure(let failure):
          let record = failure.recordNumber.map { ", record \($0)" } ?? ""
          StandardError.write("dateline: \(file)\(record): \(failure.message)\n")
          failures += 1
        }
      }
    }
    if failures > 0 { throw Program.trouble }
    if articles == 0 { throw Program.nothingFound }
  }
}
