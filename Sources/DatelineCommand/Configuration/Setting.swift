import Dateline

/// A key that may be set once for all commands instead of by an option each time.
enum Setting: String, CaseIterable {
  case index, limit, format, color, match, sort, memory

  /// The variable of the environment that sets it.
  var variable: String { "DATELINE_" + rawValue.uppercased() }

  /// What holds where nobody says otherwise.
  var standard: String {
    switch self {
    case .index: "index"
    case .limit: "10"
    case .format: OutputFormat.text.rawValue
    case .color: ColorUse.auto.rawValue
    case .match: MatchMode.all.rawValue
    case .sort: SearchRequest.Order.relevance.rawValue
    case .memory: "512"
    }
  }

  var isNumber: Bool { self == .limit || self == .memory }

  /// What a value can be, when this one is none.
  func problem(with value: String) -> String? {
    switch self {
    case .index: value.isEmpty ? "the name of a folder" : nil
    case .limit: Int(value).map { $0 >= 0 } == true ? nil : "a number, 0 or more"
    case .memory:
      Int(value).map { (64...1_000_000).contains($0) } == true
        ? nil : "megabytes, 64 to 1000000"
    case .format: Self.choice(OutputFormat.self, value)
    case .color: Self.choice(ColorUse.self, value)
    case .match: Self.choice(MatchMode.self, value)
    case .sort: Self.choice(SearchRequest.Order.self, value)
    }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ choices: Choice.Type, _ value: String
  ) -> String? {
    guard Choice(rawValue: value) == nil else { return nil }
    return Sentence.list(choices.allCases.map(\.rawValue), joinedBy: "or")
  }
}
