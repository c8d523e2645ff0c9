import Foundation
import TestSupport
import Testing

@Suite struct NamesCommandTests {
  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let people = [["Karen Bass"], ["Karen Bass", #"Bo \"X\" Lind"#], ["K. Bass"], ["Mayor Bass"]]
    for (number, names) in people.enumerated() {
      let list = names.map { "\"\($0)\"" }.joined(separator: ",")
      try folder.write(
        "articles/\(number).json",
        "{\"headline\": \"T\", \"articleBody\": \"x\", \"people\": [\(list)], \"places\": [], "
          + "\"organisations\": []}")
    }
    let run = try Command.dateline("index", "articles", in: folder.path)
    try #require(run.status == 0, "\(run.stderr)")
    return folder
  }

  @Test func `what is printed is a file of names that merges what it lists`() throws {
    let folder = try archive()
    let before = try Command.dateline("names", in: folder.path)
    #expect(
      before.stdout == """
        # 4 people
        #   2  Karen Bass
        #   1  Bo "X" Lind
        #   1  K. Bass
        #   1  Mayor Bass
        # Likely one: 1

        [[person]]
        name = "Karen Bass"
        also = ["K. Bass", "Mayor Bass"]
        # 2; K. Bass 1 (initials), Mayor Bass 1 (title)

        """)
    try before.stdout.write(
      toFile: folder.path("index/names.toml"), atomically: true, encoding: .utf8)
    let count = try Command.dateline(
      "search", "person:\"Karen Bass\"", "--count", in: folder.path)
    #expect(count.stdout == "4\n")
    let after = try Command.dateline("names", "--kind", "person", "--limit", "1", in: folder.path)
    #expect(after.stdout == "# 2 people, the commonest\n#   4  Karen Bass\n")
  }

  @Test func `hidden, added and merged names hold for has and for beginnings of names`() throws {
    let folder = try archive()
    try """
    [[person]]
    name = "Zoe Lind"
    also = ["Mayor Bass"]

    [[person]]
    name = "Ann Example"
    find = ["nobody else"]

    [hide]
    person = ["K. Bass"]
    """.write(toFile: folder.path("index/names.toml"), atomically: true, encoding: .utf8)
    func count(_ question: String) throws -> String {
      try Command.dateline("search", question, "--count", in: folder.path).stdout
    }
    #expect(try count("has:person") == "3\n", "the article with only a hidden name has none")
    #expect(try count("* -has:person") == "1\n")
    #expect(try count("person:Zo*") == "1\n", "the merged name begins so")
    #expect(try count("person:K") == "0\n", "only the hidden name has the word")
    #expect(try count("person:Bass") != "0\n", "another name has the word")
    try folder.write(
      "articles/9.json",
      #"{"headline": "T", "articleBody": "It was nobody else.", "people": [], "places": []}"#)
    _ = try Command.dateline("index", "articles", in: folder.path)
    #expect(try count("has:person") == "4\n", "the text has words that name somebody")
    #expect(try count("person:Ex*") == "1\n")
  }

  @Test func `no names, a wrong option and a broken file are told apart by the status`() throws {
    let folder = try archive()
    let none = try Command.dateline("names", "--kind", "place", in: folder.path)
    #expect(none.status == 1 && none.stdout.isEmpty)
    #expect(try Command.dateline("names", "--kind", "colour", in: folder.path).status == 64)
    #expect(try Command.dateline("names", "--limit", "-1", in: folder.path).status == 64)
    try "[[person]]\nnam = 1\n".write(
      toFile: folder.path("index/names.toml"), atomically: true, encoding: .utf8)
    let broken = try Command.dateline("search", "*", in: folder.path)
    #expect(broken.status == 2)
    #expect(broken.stderr.contains("names.toml, line 2: there is no key “nam”"))
  }
}
