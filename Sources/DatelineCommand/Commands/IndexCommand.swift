import ArgumentParser
import Dateline
import Dispatch
import Glibc

struct IndexCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "index", _superCommandName: "dateline",
    abstract: "Brings the index up to date with folders of articles: adds, changes, removes.",
    discussion: """
      Files that have not changed since they were read are not opened again. Without a folder, \
      those that the index knows are looked at. Hidden files are passed over.
      """)

  @Argument(help: "Folders or files of articles.", completion: .file()) var folders: [String] = []
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(help: "Build a new index beside the old one, then swap.") var rebuild = false
  @Flag(help: "Remove articles even when a folder that held some is empty now.") var purge = false
  @Option(help: ArgumentHelp("Wait so long for another run to finish.", valueName: "seconds"))
  var wait = 0.0
  @Option(
    help: ArgumentHelp(
      "Look only at the files that this one lists, a line each; - is standard input.",
      valueName: "file"), completion: .file())
  var filesFrom: String?
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @Option(
    help: ArgumentHelp(
      "Memory that the run may use, at least 64; else 512.", valueName: "megabytes"))
  var memory: Int?
  @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

  func validate() throws {
    guard memory.map({ (64...1_000_000).contains($0) }) ?? true else {
      throw ValidationError("--memory takes 64 to 1000000 megabytes.")
    }
    guard wait >= 0 else { throw ValidationError("--wait takes seconds from 0 on.") }
  }

  mutating func run() throws {
    var options = IndexingOptions(sources: folders)
    options.rebuild = rebuild
    options.purge = purge
    options.waitSeconds = wait
    let megabytes = try memory ?? Int(settings()[.memory].value)
    if let megabytes { options.memory = megabytes << 20 }
    options.files = try filesFrom.map { try LineReader($0).rest() }
    let terminal = Terminal.standardError()
    options.countsAhead = !quiet && terminal.isTerminal
    let run = IndexingRun(index: indexPath, options: options)
    if dryRun {
      try StandardOutput.write(PreviewText(try run.preview()).text)
      return
    }
    FreedMemory.goesBack()
    let interrupts = InterruptHandler(stopping: run.stop)
    defer { interrupts.end() }
    let display = quiet ? nil : ProgressDisplay(run.progress, on: terminal)
    display?.start()
    defer { display?.stop() }
    let summary = try run.run()
    display?.stop()
    if !quiet { StandardError.write(SummaryText(summary, index: indexPath).text) }
    // Everything that was tried failed: that is trouble, not a bad file.
    if summary.failed > 0 && summary.articles == 0 { throw Program.trouble }
  }
}
