import Foundation
import TestSupport
import Testing

@Suite struct SearchCommandTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  @Test func `text that is not for a terminal has no colour and a steady width`() throws {
    for variables in [["TERM": "xterm-256color", "COLUMNS": "200"], ["CLICOLOR_FORCE": "0"]] {
      let outcome = try archive.dateline(
        "search", "city", "--facet", "people", environment: variables)
      #expect(!outcome.stdout.contains("\u{1B}"))
      #expect(!outcome.stderr.contains("\u{1B}"))
    }
  }

  @Test func `several words are one question`() throws {
    #expect(try archive.dateline("search", "dispersal", "order", "--count").stdout == "1\n")
    #expect(try archive.dateline("search", "city", "-quake", "--count").status == 64)
    #expect(try archive.dateline("search", "city -quake", "--count").stdout == "3\n")
  }

  @Test func `options narrow, sort and page`() throws {
    func titles(_ arguments: String...) throws -> [String] {
      let outcome = try Command.run(
        ["search"] + arguments + ["--format", "json"], in: archive.folder.path)
      let hits = try JSONText.object(outcome.stdout)["hits"] as? [[String: Any]]
      return (hits ?? []).compactMap { $0["title"] as? String }
    }
    #expect(try titles("*", "--person", "karen bass") == ["Rally ends at detention center"])
    #expect(
      try titles("*", "--place", "Venice", "--from", "1966", "--to", "1966-11") == [
        "Flood in Venice"
      ])
    #expect(
      try titles("*", "--source", "Harbour Gazette", "--to", "2000") == ["The city after the quake"]
    )
    #expect(try titles("*", "--author", "Bo Lind") == ["Rally ends at detention center"])
    #expect(try titles("*", "--language", "de") == [])
    let oldest = try titles("*", "--sort", "oldest")
    #expect(
      oldest == [
        "The city after the quake", "Flood in Venice", "Rally ends at detention center",
        "A walk downtown",
      ])
    #expect(
      try titles("*", "--sort", "oldest", "--limit", "2", "--offset", "1") == Array(oldest[1...2]))
    #expect(try titles("venice walk", "--match", "any").count == 2)
  }

  @Test func `the trec format has six columns that trec_eval reads`() throws {
    let outcome = try archive.dateline("search", "city", "--format", "trec")
    let lines = outcome.stdout.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.count == 4)
    for (rank, line) in lines.enumerated() {
      #expect(line.count == 6)
      #expect(line[1] == "Q0" && line[5] == "dateline")
      #expect(line[3] == "\(rank + 1)")
      #expect(Double(line[4]) != nil)
    }
    // The source's own id where it gives one, without its white space.
    #expect(Set(lines.map { String($0[2]) }).isSuperset(of: ["r-1", "w-1", "w_2"]))
    #expect(lines.compactMap { Double($0[4]) } == lines.compactMap { Double($0[4]) }.sorted(by: >))
  }

  @Test func `questions of a file are each answered on a line, bad ones too`() throws {
    try archive.folder.write(
      "questions", "q1\tprotest\nq2\t(bad\nvenice\r\n\nq5\tzebra\nq 6\tdate:1906")
    let outcome = try archive.dateline("search", "--queries", "questions", "--limit", "3")
    #expect(outcome.status == 2)
    let lines = try JSONText.lines(outcome.stdout)
    #expect(lines.map { $0["id"] as? String } == ["q1", "q2", "3", "4", "q5", "q 6"])
    #expect(lines[1]["error"] is String)
    #expect(lines[3]["error"] is String)
    #expect((lines[0]["hits"] as? [Any])?.count == 2)
    #expect((lines[2]["hits"] as? [Any])?.count == 1)
    #expect((lines[4]["hits"] as? [Any])?.count == 0)
    #expect(outcome.stderr.contains("question q2"))
    let run = try archive.dateline("search", "--queries", "questions", "--format", "trec")
    #expect(
      Set(run.stdout.split(separator: "\n").compactMap { $0.split(separator: " ").first }) == [
        "q1", "3", "q",
      ])
  }

  @Test func `a batch that finds nothing and one that finds something differ in status`() throws {
    #expect(try archive.dateline("search", "--queries", "-", input: "zebra\n").status == 1)
    #expect(try archive.dateline("search", "--queries", "-", input: "zebra\ncity\n").status == 0)
    #expect(try archive.dateline("search", "--queries", "-", input: "").status == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a conversation is held line by line`() throws {
    let process = Command.process(
      ["search", "--queries", "-", "--index", archive.index], in: archive.folder.path)
    let questions = Pipe()
    let answers = Pipe()
    process.standardInput = questions
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    for (id, question, count) in [
      ("a", "protest", 2), ("b", "zebra", 0), ("c", "(", -1), ("d", "*", 4),
    ] {
      try questions.fileHandleForWriting.write(contentsOf: Data("\(id)\t\(question)\n".utf8))
      var line = Data()
      // The next question is asked only when this one is answered.
      while !line.contains(UInt8(ascii: "\n")) {
        let more = answers.fileHandleForReading.availableData
        if more.isEmpty { break }
        line.append(more)
      }
      let answer = try JSONText.object(String(decoding: line, as: UTF8.self))
      #expect(answer["id"] as? String == id)
      let matches = answer["matches"] as? [String: Any]
      #expect(matches?["count"] as? Int ?? -1 == count)
    }
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func `the question is read back`() throws {
    let outcome = try archive.dateline("search", "protest date:2026-01", "--explain")
    #expect(outcome.stdout.contains("protest"))
    #expect(outcome.stdout.contains("January 2026"))
  }
}
