import TestSupport
import Testing

/// Exit statuses as grep's: 0 found, 1 nothing found, 2 trouble, 64 wrong usage.
@Suite struct StatusTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  @Test func `each command ends with the status that its answer asks for`() throws {
    let id = try archive.id("record:r-1")
    let cases: [([String], Int32)] = [
      (["search", "protest"], 0), (["search", "zebra"], 1), (["search", "(protest"], 2),
      (["search", "colour:red"], 2), (["search"], 64), (["search", "a", "--limit", "many"], 64),
      (["search", "a", "--sort", "best"], 64), (["search", "a", "--from", "soon"], 64),
      (["search", "a", "--facet", "colours"], 64), (["search", "a", "--limit", "99999"], 64),
      (["search", "a", "--queries", "-"], 64), (["search", "--queries", "nowhere.txt"], 2),
      (["search", "--count", "protest"], 0), (["search", "--count", "zebra"], 1),
      (["show", id], 0), (["show", String(id.prefix(8))], 0), (["show", "zzzz"], 2), (["show"], 64),
      (["similar", id], 0), (["similar", "zzzz"], 2), (["similar"], 64),
      (["stats"], 0), (["check"], 0), (["failed"], 1),
      (["extract", "articles/rally.json"], 0), (["extract", "nowhere.txt"], 2), (["extract"], 64),
      (["index", "nowhere"], 2), (["index", "--wait", "-1"], 64), (["index", "--memory", "1"], 64),
      (["rollback"], 2), (["move", "nowhere", "x"], 2),
      (["--help"], 0), (["--version"], 0), (["search", "--help"], 0), (["dance"], 64),
      (["search", "a", "--dance"], 64),
    ]
    for (arguments, status) in cases {
      let outcome = try Command.run(
        arguments, in: archive.folder.path, environment: ["DATELINE_INDEX": archive.index])
      #expect(outcome.status == status, "\(arguments): \(outcome.stderr)")
      // Errors go to standard error, results to standard output.
      if status > 1 {
        #expect(outcome.stdout == "" || arguments.contains("extract"), "\(arguments)")
        #expect(outcome.stderr != "", "\(arguments)")
      }
    }
  }

  @Test(arguments: [["search", "--help"], ["failed", "-h"], ["help", "failed"]])
  func `help names the program and the command`(arguments: [String]) throws {
    let command = arguments.first { !["help", "--help", "-h"].contains($0) } ?? ""
    let outcome = try Command.run(arguments, in: archive.folder.path)
    #expect(outcome.stdout.contains("USAGE: dateline \(command) ["), "\(outcome.stdout)")
    let wrong = try Command.run([command, "--no-such-option"], in: archive.folder.path)
    #expect(wrong.stderr.contains("Usage: dateline \(command) ["), "\(wrong.stderr)")
  }

  @Test func `every command says when there is no index, and how to build one`() throws {
    for arguments in [
      ["search", "a"], ["show", "a"], ["similar", "a"], ["stats"], ["check"], ["failed"],
      ["rollback"], ["move", "a", "b"],
    ] {
      let outcome = try Command.run(
        arguments + ["--index", archive.folder.path("none")], in: archive.folder.path)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.stdout == "", "\(arguments)")
      #expect(
        outcome.stderr
          == "dateline: there is no index at \(archive.folder.path("none")). Build one with: dateline index FOLDER\n",
        "\(arguments)")
    }
  }

  @Test func `an error in a question points at its place`() throws {
    let outcome = try archive.dateline("search", "city date:2026-13")
    #expect(outcome.status == 2)
    let lines = outcome.stderr.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("dateline: ") == true)
    let shown = try #require(
      lines.firstIndex { $0.contains("city date:2026-13") && !$0.hasPrefix("dateline") })
    let pointer = try #require(lines[(shown + 1)...].first { $0.contains("^") })
    let column = pointer.prefix { $0 != "^" }.count
    #expect(lines[shown].dropFirst(column).contains("2026-13"))
  }

  @Test func `the folder of the index is given, or in the environment, or here`() throws {
    let here = try Command.dateline("search", "protest", "--count", in: archive.folder.path)
    #expect(here.stdout == "2\n")
    let variable = try Command.dateline(
      "search", "protest", "--count", environment: ["DATELINE_INDEX": archive.index])
    #expect(variable.stdout == "2\n")
    let option = try Command.dateline(
      "search", "protest", "--count", "--index", archive.index,
      environment: ["DATELINE_INDEX": "/nowhere"])
    #expect(option.stdout == "2\n")
  }

  @Test func `a closed pipe is a quiet end`() throws {
    let id = try archive.id("record:r-1")
    for command in [
      "search '*' --format json | head -c 1", "search '*' | head -1", "show \(id) | true",
      "stats | true", "search --queries /dev/stdin --limit 0 < questions | head -1",
    ] {
      try archive.folder.write("questions", String(repeating: "city\n", count: 500))
      let outcome = try Command.shell(
        "set -o pipefail 2>/dev/null; dateline \(command)", in: archive.folder.path)
      #expect(outcome.stderr == "", "\(command)")
    }
    let status = try Command.shell(
      "{ dateline search --queries questions --limit 0; echo $? >&2; } | head -1",
      in: archive.folder.path)
    #expect(status.stderr == "0\n")
  }

  @Test func `a part of a question that looks like an option gets advice`() throws {
    for command in ["search", "timeline", "people", "context", "export"] {
      let outcome = try archive.dateline(command, "prime minister", "AND", "economy", "-football")
      #expect(outcome.status == 64, "\(command)")
      #expect(
        outcome.stderr == """
          dateline: there is no option -football. If it belongs to the question, put single quotes \
          around the whole question, as in dateline \(command) 'flood -football', or -- before it

          """)
    }
    // Options keep the parser's own message.
    for wrong in [["search", "a", "--fotball"], ["search", "a", "-x"], ["check", "-football"]] {
      let outcome = try Command.run(wrong, in: archive.folder.path)
      #expect(outcome.status == 64 && outcome.stderr.contains("Unknown option"), "\(wrong)")
    }
    let quoted = try archive.dateline("search", "--count", "--", "city", "-rally")
    #expect(quoted.status == 0 && quoted.stdout == "3\n", "\(quoted)")
  }

  @Test func `a full disk is trouble`() throws {
    let outcome = try Command.shell("dateline search '*' > /dev/full", in: archive.folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("can't be written"))
  }
}
