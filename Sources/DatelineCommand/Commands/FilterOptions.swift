import ArgumentParser
import Dateline

/// What narrows a search besides the question. A repeated one narrows further.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Published on or after this.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("Published on or before this, to its end.", valueName: "date"))
  var to: String?
  @Option(help: ArgumentHelp("Names this person.", valueName: "name")) var person: [String] = []
  @Option(help: ArgumentHelp("Names this place.", valueName: "name")) var place: [String] = []
  @Option(help: ArgumentHelp("Names this organisation.", valueName: "name"))
  var organisation: [String] = []
  @Option(help: ArgumentHelp("Written by this author.", valueName: "name")) var author: [String] =
    []
  @Option(help: ArgumentHelp("Published by this source.", valueName: "name"))
  var source: [String] = []
  @Option(help: ArgumentHelp("In this language.", valueName: "code")) var language: [String] = []

  var all: [SearchRequest.Filter] {
    let lists = [
      ("person", person), ("place", place), ("organisation", organisation), ("author", author),
      ("source", source), ("language", language),
    ]
    return lists.flatMap { name, values in values.map { .field(name, $0) } }
      + [from.map { .from($0) }, to.map { .to($0) }].compactMap { $0 }
  }
}

/// `NAME` or `NAME:COUNT`.
struct FacetOption: ExpressibleByArgument {
  var facet: SearchRequest.Facet

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return nil }
    facet = SearchRequest.Facet(String(name))
    guard parts.count == 2 else { return }
    guard let count = Int(parts[1]) else { return nil }
    facet.count = count
  }
}

extension SearchRequest.Order: Choice {}
extension MatchMode: Choice {}
