import Testing

@Suite struct ShellCompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion knows every command and option`(shell: String) throws {
    let outcome = try Command.dateline("--generate-completion-script", shell)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    for word in ["index", "search", "extract", "watch", "rollback", "files-from", "explain"] {
      #expect(outcome.stdout.contains(word), "\(shell): \(word)")
    }
  }

  @Test func `bash reads its completion without complaint`() throws {
    let outcome = try Command.shell(
      "dateline --generate-completion-script bash > c && bash -n c; s=$?; rm c; exit $s",
      in: "/tmp")
    #expect(outcome.status == 0 && outcome.stderr == "", "\(outcome.stderr)")
  }
}
