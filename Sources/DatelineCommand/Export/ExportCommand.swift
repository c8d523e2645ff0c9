import ArgumentParser
import Dateline

struct ExportCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: "dateline",
    abstract: "Writes all articles that match, however many, for other programs.",
    discussion: """
      dateline export 'person:"Karen Bass"' --format bibtex > bass.bib
      dateline export 'flood date:1966' --format markdown --into clippings
      dateline export '*' --format jsonl > all.jsonl
      """)

  @Argument(help: "The question; * is every article.", completion: .nothing)
  var question: [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(help: "relevance, newest or oldest.") var sort: SearchRequest.Order?
  @Option(help: "jsonl, csv, bibtex, ris, markdown, files or trec.")
  var format: ExportFormat = .jsonl
  @Option(
    help: ArgumentHelp(
      "A folder: for files their copies, for markdown one clipping each.", valueName: "dir"),
    completion: .directory)
  var into: String?

  func validate() throws {
    if format == .files && into == nil {
      throw ValidationError("--format files copies files: say where with --into DIR.")
    }
    if into != nil && format != .files && format != .markdown {
      throw ValidationError("--into is for files and markdown; others go to standard output.")
    }
  }

  mutating func run() throws {
    let settings = try self.settings()
    let index = try ArticleIndex(at: settings.index)
    var request = SearchRequest(question.joined(separator: " "))
    request.filters = filters.all
    request.order = settings.choice(.sort, option: sort) ?? .relevance
    var folder = try into.map { try ExportFolder($0, folders: index.folders()) }
    var buffer: [UInt8] = format == .csv ? Citation.csvHeader : []
    var count = 0
    let format = format
    try index.forEachMatch(request) { hit in
      count += 1
      if format == .files {
        try folder?.copy(hit.article)
      } else if folder != nil {
        try folder?.write(Clipping(hit.article).text, named: hit.article.id + ".md")
      } else {
        buffer += Citation(hit.article).bytes(format, rank: hit.rank, weight: hit.weight)
        if buffer.count > Self.bufferBytes {
          try StandardOutput.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      return true
    }
    try StandardOutput.write(buffer)
    if let folder {
      StandardError.write("\(Count.text(folder.written, "file")) written to \(folder.path)\n")
      if folder.missing > 0 {
        StandardError.write(
          "dateline: \(Count.text(folder.missing, "file")) could not be copied; the first: "
            + folder.firstProblem + "\n")
        throw Program.trouble
      }
    }
    if count == 0 { throw Program.nothingFound }
  }

  /// Written in pieces of about this size.
  private static let bufferBytes = 1 << 18
}

/// In which form articles leave the index.
enum ExportFormat: String, Choice {
  case jsonl, csv, bibtex, ris, markdown, files, trec
}
