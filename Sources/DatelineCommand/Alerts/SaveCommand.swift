import ArgumentParser
import Dateline

struct SaveCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "save", _superCommandName: "dateline",
    abstract: "Saves a search, for `dateline news` to say what is new; without one, lists them.",
    discussion: """
      dateline save bass 'person:"Karen Bass"'
      dateline save

      Searches are lines of ~/.config/dateline/searches, a plain file that no index holds. What
      matches now counts as seen.
      """)

  @Argument(help: "A name, of letters, digits, - and _; then the question.", completion: .nothing)
  var nameAndQuestion: [String] = []
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(help: "Remove the search of this name.") var remove = false

  func validate() throws {
    if remove && nameAndQuestion.count != 1 {
      throw ValidationError("--remove takes the name of one search.")
    }
    if !remove && nameAndQuestion.count == 1 {
      throw ValidationError("Give a question after the name: dateline save NAME QUESTION")
    }
    if let name = nameAndQuestion.first, !SavedSearches.isName(name) {
      throw ValidationError("A name has letters, digits, - and _ only, at most 60 of them.")
    }
  }

  mutating func run() throws {
    var searches = try SavedSearches()
    guard let name = nameAndQuestion.first else {
      for search in searches.all {
        try StandardOutput.write("\(search.name)\t\(search.question)\n")
      }
      if searches.all.isEmpty { throw Program.nothingFound }
      return
    }
    if remove {
      guard searches.question(named: name) != nil else {
        throw DatelineError(.notFound, "there is no saved search \(name).")
      }
      try searches.set(name, to: nil)
      try SeenArticles(name).forget()
      return
    }
    let question = nameAndQuestion.dropFirst().joined(separator: " ")
      .replacing("\n", with: " ").replacing("\r", with: " ")
    let matches = try NewsSearch(question, in: ArticleIndex(at: settings().index)).ids()
    try searches.set(name, to: question)
    try SeenArticles(name).replace(with: matches)
    StandardError.write(
      "Saved \(name). \(Count.text(matches.count, "article")) found now, and counted as seen.\n")
  }
}
