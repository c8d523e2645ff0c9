import ArgumentParser
import Dateline

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: "dateline",
    abstract: "Shows what would be indexed of files: text, metadata, people, places, dates.",
    discussion: """
      A fields.toml in a file's folder, or in the nearest folder above that has one, says which \
      keys of its records are which fields.
      """)

  @Argument(help: "Files of articles.", completion: .file()) var files: [String]
  @Flag(help: "Say which key, path or rule gave each field, and which keys gave none.")
  var explain = false
  @Option(help: "text, json or jsonl.") var format: ArticleOutputFormat = .text
  @Option(
    help: ArgumentHelp("Whether to colour text: auto, always or never.", valueName: "when"))
  var color: ColorUse?

  mutating func run() throws {
    var extractor = ArticleExtractor(explainsRecords: explain)
    let format = format
    let color = try color ?? Settings(index: nil).choice(.color, option: nil) ?? .auto
    let terminal = Terminal.standardOutput(color: color)
    var articles = 0
    var failures = 0
    for file in files {
      try extractor.extract(file) { result in
        switch result {
        case .success(let extracted):
          let text = ExtractPage(
            extracted: extracted, isExplained: explain, terminal: terminal)
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
