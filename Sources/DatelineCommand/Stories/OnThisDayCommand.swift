import ArgumentParser
import Dateline
import Glibc

struct OnThisDayCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "on-this-day", _superCommandName: "dateline",
    abstract: "Shows what was published on this day in other years, the oldest first.",
    discussion: """
      dateline on-this-day
      dateline on-this-day 04-18 earthquake
      """)

  @Argument(help: "The day as 04-18, else today; and perhaps a question.", completion: .nothing)
  var dayAndQuestion: [String] = []
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(name: .shortAndLong, help: "How many to show.") var limit: Int?
  @OptionGroup var output: OutputOptions
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let format = settings.choice(.format, option: output.format) ?? .text
    try output.check(format)
    let index = try ArticleIndex(at: settings.index)
    let (day, words) = Self.parts(dayAndQuestion)
    var request = SearchRequest("day:\(day)" + (words.isEmpty ? "" : " (\(words))"))
    request.filters = filters.all
    request.order = .oldest
    request.limit = limit ?? Int(settings[.limit].value) ?? 10
    request.wantsSnippets = output.needsSnippets(format)
    let results = try index.search(request)
    try AnswerPage.show(
      results, of: index, as: format, fields: output.fields,
      on: Screen(settings, color: color, isPaged: !noPager))
  }

  /// The day, and the question that follows it.
  static func parts(_ arguments: [String]) -> (day: String, question: String) {
    guard let first = arguments.first, isDay(first) else {
      return (today, arguments.joined(separator: " "))
    }
    return (first, arguments.dropFirst().joined(separator: " "))
  }

  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && bytes[2] == UInt8(ascii: "-")
      && [0, 1, 3, 4].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }

  private static var today: String {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return "01-01" }
    return twoDigits(Int(local.tm_mon) + 1) + "-" + twoDigits(Int(local.tm_mday))
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
