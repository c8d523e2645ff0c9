import TestSupport
import Testing

/// Settings by option, environment, file beside the index, own file, in this order.
@Suite struct ConfigCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("articles/a.txt", "One\n\nwater.")
    try #require(try dateline("index", "articles").status == 0)
  }

  private func dateline(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    let own = ["XDG_CONFIG_HOME": folder.path("own")].merging(environment) { $1 }
    return try Command.run(arguments, in: folder.path, environment: own)
  }

  /// What is in force for a setting: its value and where it comes from.
  private func setting(
    _ name: String, environment: [String: String] = [:]
  ) throws -> String {
    let outcome = try dateline("config", environment: environment)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let line = outcome.stdout.split(separator: "\n").first { $0.hasPrefix(name + " ") }
    return (line ?? "").split(separator: " ").joined(separator: " ")
  }

  @Test func `each place beats the one after it`() throws {
    #expect(try setting("limit") == "limit 10 default")
    try folder.write("own/dateline/config.toml", "limit = 3 # mine\n")
    #expect(try setting("limit").hasPrefix("limit 3 \(folder.path)/own/dateline/config.toml"))
    try folder.write("dateline.toml", "# of this archive\nlimit = 4\n")
    #expect(try setting("limit") == "limit 4 dateline.toml, line 2")
    let environment = ["DATELINE_LIMIT": "5"]
    #expect(try setting("limit", environment: environment) == "limit 5 $DATELINE_LIMIT")
    // What it says is what a search does.
    try folder.write("dateline.toml", "format = \"paths\"\n")
    #expect(try dateline("search", "water").stdout.hasSuffix("a.txt\n"))
    #expect(try dateline("search", "water", "--format", "jsonl").stdout.hasPrefix("{"))
  }

  @Test(arguments: [
    ("limti = 3", "there is no setting “limti”"),
    ("limit = 3\nlimit = 4", "line 2: the key “limit” is given a second time"),
    ("limit = \"3\"", "write it as limit = 10"), ("color = \"pink\"", "it can be auto, always or"),
    ("[table]", "no tables"), ("limit", "not key = value"), ("color = never", "in quotes"),
  ])
  func `a slip in a file is an error with its place, and not passed over`(
    text: String, message: String
  ) throws {
    try folder.write("dateline.toml", text + "\n")
    for command in [["config"], ["search", "water"]] {
      let outcome = try Command.run(command, in: folder.path)
      #expect(outcome.status == 2 || outcome.status == 64, "\(command)")
      #expect(outcome.stderr.contains("dateline.toml, line "), "\(outcome.stderr)")
      #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
      #expect(outcome.stdout == "")
    }
  }

  @Test func `a slip in the environment is an error`() throws {
    let outcome = try dateline("search", "water", environment: ["DATELINE_LIMIT": "many"])
    #expect(outcome.status == 2 || outcome.status == 64)
    #expect(outcome.stderr.contains("$DATELINE_LIMIT is “many”"), "\(outcome.stderr)")
  }
}
