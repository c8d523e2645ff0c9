import TestSupport
import Testing

@testable import DatelineCommand

/// Files of settings: what is read, and what is refused with its place.
@Suite struct OutputSettingsTests {
  private func file(_ text: String) throws -> ConfigurationFile {
    let folder = try TemporaryFolder()
    return try #require(try ConfigurationFile(try folder.write("dateline.toml", text)))
  }

  private func message(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write("dateline.toml", text)
    do {
      _ = try ConfigurationFile(path)
    } catch {
      return String(error.description.drop { $0 != "," }.dropFirst(2))
    }
    return "was read"
  }

  @Test func `strings, numbers, comments and empty lines are read`() throws {
    let text = "# mine\n\nlimit = 2_0 # per page\r\ncolor=\"never\"\n  index = 'C:\\new'  \n"
    let file = try file(text)
    #expect(file[.limit]?.value == "20")
    #expect(file[.color]?.value == "never")
    #expect(file[.index]?.value == "C:\\new")
    #expect(file[.sort] == nil)
    #expect(file[.color].map { "\($0.origin)".hasSuffix("dateline.toml, line 4") } == true)
  }

  @Test func `escapes in double quotes are quotes and backslashes`() throws {
    #expect(try file(#"index = "a\"b\\c""#)[.index]?.value == #"a"b\c"#)
  }

  @Test(arguments: [
    ("colour = 'never'", "line 1: there is no setting “colour”"),
    ("limit = 'ten'", "line 1: write it as limit = 10"),
    ("\nsort = newest", "line 2: put text in quotes"),
    ("sort = 'best'", "line 1: sort is “best”; it can be relevance, newest or oldest"),
    ("limit = -1", "line 1: limit is “-1”; it can be a number, 0 or more"),
    ("limit = 99999999999999999999", "line 1: this is neither a number nor a date"),
    ("limit = 1\nlimit = 2", "line 2: the key “limit” is given a second time"),
    ("[search]", "line 1: there are no tables"), ("limit", "line 1: this is not key = value"),
    ("limit = 1 2", "line 1: there is something after the value"),
    ("sort = \"newest", "line 1: a quote is never closed"),
    ("index = \"a\\qb\"", "line 1: "), ("limit =", "line 1: there is no value here"),
  ])
  func `a slip is an error with its line`(_ text: String, _ expected: String) throws {
    #expect(try message(text).hasPrefix(expected))
  }

  @Test func `a file that is not there sets nothing, and a folder is an error`() throws {
    let folder = try TemporaryFolder()
    #expect(try ConfigurationFile(folder.path("none.toml")) == nil)
    #expect(throws: ConfigurationError.self) { try ConfigurationFile(folder.path("")) }
  }

  @Test func `a very long file is refused`() throws {
    let text = String(repeating: "#\n", count: ConfigurationFile.mostLines + 1)
    #expect(throws: ConfigurationError.self) { try file(text) }
  }

  @Test func `settings beside the index hold, and an option comes first`() throws {
    let folder = try TemporaryFolder()
    try folder.write("dateline.toml", "limit = 3\nsort = 'newest'\n")
    let settings = try Settings(index: folder.path("index"))
    #expect(settings[.limit].value == "3")
    #expect(settings.index == folder.path("index"))
    #expect(settings.choice(.format, option: OutputFormat.csv) == .csv)
    #expect(settings.choice(.color, option: nil as ColorUse?) == .auto)
  }

  @Test func `every standard value is one that can be set`() {
    for setting in Setting.allCases { #expect(setting.problem(with: setting.standard) == nil) }
  }
}
