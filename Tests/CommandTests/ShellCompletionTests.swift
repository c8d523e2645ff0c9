import Foundation
import TestSupport
import Testing

/// Completions and manual pages are made from what the program says of itself.
@Suite struct ShellCompletionTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var shouldDisplay: Bool?
    }

    var command: Command
  }

  private func commands() throws -> [String] {
    let dump = try Command.dateline("--experimental-dump-help").stdout
    let root = try JSONDecoder().decode(Help.self, from: Data(dump.utf8)).command
    let names = (root.subcommands ?? []).map(\.commandName).filter { $0 != "help" }
    try #require(names.count > 10)
    return names
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion knows every command and option`(shell: String) throws {
    let outcome = try Command.dateline("--generate-completion-script", shell)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    for word in try commands() + ["files-from", "explain", "dry-run"] {
      #expect(outcome.stdout.contains(word), "\(shell): \(word)")
    }
  }

  @Test func `bash completes commands, options, values, folders and files`() throws {
    let folder = try TemporaryFolder()
    try folder.write("archive/a.txt", "A")
    try folder.write("questions.txt", "q")
    try folder.write(
      "try.bash",
      """
      source <(dateline --generate-completion-script bash)
      function=$(complete -p dateline | sed 's/.* -F \\([^ ]*\\).*/\\1/')
      while IFS= read -r line; do
        COMP_WORDS=($line)
        [[ $line == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
        $function dateline "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
      done
      """)
    let lines = [
      ("dateline se", "search"), ("dateline on", "on-this-day"), ("dateline rol", "rollback"),
      ("dateline search --for", "--format"), ("dateline search --match ", "all any"),
      ("dateline search --format pat", "paths paths0"), ("dateline index arch", "archive"),
      ("dateline search --index arch", "archive"), ("dateline watch arch", "archive"),
      ("dateline search --queries ques", "questions.txt"), ("dateline extract q", "questions.txt"),
      ("dateline index --files", "--files-from"),
    ]
    try folder.write("lines", lines.map { $0.0 + "\n" }.joined())
    let outcome = try Command.shell("bash --norc try.bash < lines", in: folder.path)
    #expect(outcome.stderr == "")
    let answers = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, answer) in zip(lines, answers) { #expect(line.1 == answer, "\(line.0)") }
    #expect(answers.count == lines.count + 1)
  }

  /// In a terminal of its own, as zsh completes only what is typed. Not where there is no
  /// zsh: nothing else needs it.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")))
  func `zsh completes commands, options, values, folders and files`() throws {
    let folder = try TemporaryFolder()
    try folder.write("archive/a.txt", "A")
    try folder.write("questions.txt", "q")
    try folder.write(
      "try.zsh",
      #"""
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z "PS1= PS2=; setopt no_beep no_list_beep; autoload -Uz compinit; compinit -u -D"
      zpty -w z 'source =(dateline --generate-completion-script zsh); bindkey "^I" complete-word'
      zpty -w z 'show() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N show; bindkey "^X" show'
      zpty -w z "print RE''ADY"
      zpty -r -m z out '*READY*'
      while IFS= read -r line; do
        zpty -w -n z "$line"$'\t\x18'
        zpty -r -m z out '*<<*>>*'
        out=${out##*<<}
        print -r -- ${out%%>>*}
      done
      """#)
    let lines = [
      ("se", "search "), ("on", "on-this-day "), ("rol", "rollback "),
      ("search --for", "search --format "), ("search --match al", "search --match all "),
      ("search --format pat", "search --format paths"), ("index arch", "index archive/"),
      ("search --index arch", "search --index archive/"), ("watch arch", "watch archive/"),
      ("search --queries ques", "search --queries questions.txt "),
      ("extract q", "extract questions.txt "), ("index --files", "index --files-from "),
      ("similar --lim", "similar --limit "),
    ]
    try folder.write("lines", lines.map { "dateline \($0.0)\n" }.joined())
    let outcome = try Command.shell("TERM=dumb timeout 60 zsh -f try.zsh < lines", in: folder.path)
    let answers = outcome.stdout.split(separator: "\n")
    for (line, answer) in zip(lines, answers) {
      #expect("dateline " + line.1 == answer, "\(line.0)")
    }
    #expect(answers.count == lines.count, "\(outcome)")
  }

  @Test func `each command has a manual page, and so have questions`() throws {
    let folder = try TemporaryFolder()
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let outcome = try Command.shell(
      "\(root.path)/scripts/make-manuals \(Command.program) pages", in: folder.path)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let pages = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("pages")))
    let wanted = try commands().map { "dateline-\($0).1" }
    #expect(pages == Set(wanted + ["dateline.1", "dateline-questions.7"]))
    let text = String(decoding: try folder.bytes("pages/dateline-search.1"), as: UTF8.self)
    #expect(text.hasPrefix(".TH DATELINE-SEARCH 1") && text.contains("\\-\\-queries"))
  }
}
