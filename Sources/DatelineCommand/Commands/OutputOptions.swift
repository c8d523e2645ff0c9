import ArgumentParser
import Dateline

/// In which form hits are printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "text, json, jsonl, csv, tsv, paths, paths0 or trec.") var format: OutputFormat?
  @Option(
    help: ArgumentHelp(
      "The fields of each hit, in this order, for json, jsonl, csv and tsv.",
      valueName: "a,b,c"),
    transform: HitField.list)
  var fields: [HitField]?

  func check(_ format: OutputFormat) throws {
    guard fields != nil, !format.hasFields else { return }
    throw DatelineError(
      .badRequest,
      "--format \(format.rawValue) has no fields to pick from; json, jsonl, csv and tsv have.")
  }

  /// Whether any of what is printed shows why a hit was found.
  func needsSnippets(_ format: OutputFormat) -> Bool {
    switch format {
    case .text: true
    case .json, .jsonl: fields?.contains(where: \.needsSnippet) ?? true
    case .csv, .tsv: fields?.contains(where: \.needsSnippet) ?? false
    case .paths, .paths0, .trec: false
    }
  }
}
