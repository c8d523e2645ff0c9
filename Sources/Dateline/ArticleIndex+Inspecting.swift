import FoundationEssentials
import TextAnalysis

extension ArticleIndex {
  /// What an index holds.
  public struct Statistics: Sendable {
    /// How many articles.
    public var articles = 0
    /// How many of them have no date of publication.
    public var undated = 0
    /// The first and the last date of publication.
    public var dates: ClosedRange<String>?
    /// The commonest values of some fields, by facet name, and how many there are.
    public var facets: [SearchResults.Facet] = []
    /// Files and records that could not be read, by reason.
    public var failedByReason: [String: Int] = [:]
    /// The folders that are indexed, each under its name.
    public var collections: [(name: String, folder: String)] = []
    /// Bytes on disk.
    public var bytes = 0
    /// Which generation is live.
    public var generation = 0
    /// When it was built and last brought up to date; ISO 8601, UTC.
    public var built = ""
    /// When it was last brought up to date.
    public var updated = ""
  }

  /// Counts what the index holds.
  public func statistics() throws(DatelineError) -> Statistics {
    var request = SearchRequest("*")
    request.limit = 0
    request.facets = ["languages", "sources", "people", "places", "organisations", "topics", "day"]
      .map { SearchRequest.Facet($0, count: $0 == "day" ? nil : 5) }
    let results = try search(request)
    var statistics = Statistics()
    statistics.articles = results.matches.count
    statistics.facets = results.facets.filter { !$0.isHistogram }
    let years = try search(with: "year")
    statistics.undated = years.missing
    if let first = years.values.first?.value, let last = years.values.last?.value {
      let days = results.facets.last?.values.map(\.value) ?? []
      // The first day of the first year, when any article of it has a day.
      let firstDay = days.first.flatMap { $0.hasPrefix(first) ? $0 : nil } ?? first
      let lastDay = days.last.flatMap { $0.hasPrefix(last) ? $0 : nil } ?? last
      statistics.dates = firstDay...lastDay
    }
    statistics.failedByReason = try failures().byReason
    try describe(&statistics)
    return statistics
  }

  private func search(with facet: String) throws(DatelineError) -> SearchResults.Facet {
    var request = SearchRequest("*")
    request.limit = 0
    request.facets = [SearchRequest.Facet(facet)]
    return try search(request).facets[0]
  }

  private func describe(_ statistics: inout Statistics) throws(DatelineError) {
    guard let generation = try reader.folder.liveGeneration() else { return }
    let manifest = try Manifest.read(from: reader.folder.manifest(generation: generation))
    statistics.generation = generation
    statistics.built = manifest.built
    statistics.updated = manifest.updated
    statistics.collections = manifest.collections.map { ($0.name, $0.folder) }
    statistics.bytes = FilePaths.size(of: reader.folder.generation(generation))
  }
}
