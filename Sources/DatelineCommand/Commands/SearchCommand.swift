import ArgumentParser
import Dateline

struct SearchCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "search", _superCommandName: "dateline",
    abstract: "Answers a question, the best articles first.",
    discussion: """
      dateline search flood --place Venice
      dateline search '"dispersal order" -march' --from 2026-01 --sort newest
      dateline search '*' --facet people:20 --facet date --limit 0
      """)

  @Argument(help: "The question; * is every article.", completion: .nothing)
  var question: [String] = []
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(help: "relevance, newest or oldest.") var sort: SearchRequest.Order?
  @Option(
    name: .shortAndLong,
    help: "How many hits; else 10, and all of them as csv, tsv, paths and paths0.")
  var limit: Int?
  @Option(help: "How many hits to pass over. (default: 0)") var offset: Int?
  @Option(help: "Whether all words are wanted, or any: all or any.") var match: MatchMode?
  @Option(
    help: ArgumentHelp(
      "Count people, places, organisations, authors, sources, sections, topics, "
        + "languages, decade, year, month, week, day, or date, which picks the bucket that fits.",
      valueName: "name[:count]"))
  var facet: [FacetOption] = []
  @Option(
    help: ArgumentHelp(
      "Only articles with this value of a facet; of one facet any of those that are picked.",
      valueName: "name=value"))
  var pick: [PickOption] = []
  @Flag(help: "Show a histogram as shares of all articles of each time.") var relative = false
  @Flag(help: "Let newer articles come first among those that are about as good.")
  var recent = false
  @Option(
    help: ArgumentHelp(
      "With --recent: an article so much older counts half of what newness adds; else 30.",
      valueName: "days"))
  var halfLife: Int?
  @Option(
    help: ArgumentHelp(
      "A file of words that stand for each other, a line each: Persia = Iran.",
      valueName: "file"), completion: .file())
  var synonyms: String?
  @OptionGroup var output: OutputOptions
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false
  @Flag(
    help: "Show all copies of an article, not only the first. Lists (csv, paths, trec) always do.")
  var copies = false
  @Flag(help: "Print only how many articles match, exactly.") var count = false
  @Flag(help: "Read the question back in words, part by part, with what each part finds.")
  var explain = false
  @Option(
    help: ArgumentHelp(
      "Answer a file of questions, one id<TAB>question or question a line; - is standard input.",
      valueName: "file"), completion: .file())
  var queries: String?

  func validate() throws {
    if queries == nil && question.isEmpty {
      throw ValidationError("Ask something: dateline search QUESTION; * is every article.")
    }
    if halfLife != nil && !recent {
      throw ValidationError("--half-life goes with --recent.")
    }
    if queries != nil && !question.isEmpty {
      throw ValidationError("Give a question or --queries, not both.")
    }
  }

  mutating func run() throws {
    let settings = try self.settings()
    let format = settings.choice(.format, option: output.format) ?? .text
    try check(format)
    let index = try ArticleIndex(at: settings.index)
    var request = try request(settings, format)
    if let queries {
      let batch = QueryBatch(
        index: index, request: request, limit: limit, format: format, fields: output.fields,
        explains: explain)
      try batch.run(from: queries)
      return
    }
    request.question = question.joined(separator: " ")
    let found =
      format == .text && !count
      ? try show(request, of: index, on: Screen(settings, color: color, isPaged: !noPager))
      : try print(request, of: index, as: format)
    if found == 0 { throw Program.nothingFound }
  }

  /// What a format can't show is refused: an answer must not be silent about it.
  private func check(_ format: OutputFormat) throws {
    try output.check(format)
    if format != .text && !format.isJSON && (!facet.isEmpty || explain) {
      throw DatelineError(
        .badRequest,
        "--format \(format.rawValue) has no place for --facet or --explain; text and json have.")
    }
    if count && queries != nil && format != .text && !format.isJSON {
      throw DatelineError(
        .badRequest, "--count with --queries needs --format json.")
    }
  }

  private func request(_ settings: Settings, _ format: OutputFormat) throws -> SearchRequest {
    var request = SearchRequest("")
    request.match = settings.choice(.match, option: match) ?? .all
    request.filters = filters.all
    request.order = settings.choice(.sort, option: sort) ?? .relevance
    request.offset = offset ?? 0
    request.limit = count ? 0 : limit ?? Int(settings[.limit].value) ?? 10
    request.facets = facet.map(\.facet)
    request.selections = PickOption.selections(pick)
    request.wantsRelative = relative
    request.halfLife = recent ? halfLife ?? 30 : nil
    request.synonyms = try synonyms.map { file in
      try Synonyms(LineReader(file).all().joined(separator: "\n"))
    }
    request.wantsWeights = explain
    // Who reads a stream of hits can't see a note: words are taken as they are.
    request.readsDates = !format.isStream && format != .trec
    request.correctsSpelling = request.readsDates
    request.wantsExactCount = count
    request.foldsCopies = !copies && (format == .text || format.isJSON)
    request.wantsSnippets = !count && output.needsSnippets(format)
    return request
  }

  private func show(
    _ request: SearchRequest, of index: ArticleIndex, on screen: Screen
  ) throws -> Int {
    let results = try index.search(request)
    let notes = try SearchNotes(on: results, of: request, from: index, explains: explain)
    let page = SearchPage(
      results: results, notes: notes, folders: screen.terminal.hasLinks ? try index.folders() : [:],
      terminal: screen.terminal)
    try screen.show(page.text)
    return results.matches.count
  }

  private func print(
    _ request: SearchRequest, of index: ArticleIndex, as format: OutputFormat
  ) throws -> Int {
    if count && !format.isJSON {
      let matches = try index.search(request).matches.count
      try StandardOutput.write("\(matches)\n")
      return matches
    }
    var printer = try AnswerPrinter(
      format: format, fields: output.fields, isBatch: false, index: index)
    if format.isStream {
      return try HitPages(index: index, request: request, limit: limit).forEach {
        try printer.print($0, query: "0")
      }
    }
    let results = try index.search(request)
    let notes =
      format.isJSON
      ? try SearchNotes(on: results, of: request, from: index, explains: explain) : SearchNotes()
    try printer.print(results, query: "0", notes: notes)
    return results.matches.count
  }
}
