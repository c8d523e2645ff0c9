import TextAnalysis
import Xapian

extension ArticleIndex {
  /// Values that are read at once.
  private static let valuesAtOnce = 20_000

  /// Counts all articles by source and month, in two passes side by side over the
  /// sources and the dates; memory is a few bytes for each source and month.
  ///
  /// - Throws: as `search(_:)`.
  public func coverage() throws(DatelineError) -> Coverage {
    try reader.withCurrent { state throws(XapianError) in
      guard let slot = Schema.source.slot else { return Coverage(sources: []) }
      var sources: [String: Coverage.Source] = [:]
      var dates = ValueStream(slot: ValueSlot.date, state: state)
      var names = ValueStream(slot: slot, state: state)
      var after: UInt32 = 0
      while true {
        let ids = try state.database.documentIDs(of: nil, after: after, limit: Self.valuesAtOnce)
        for id in ids {
          let date = try dates.value(of: id).flatMap { DateValue.decode($0) }
          let name = try names.value(of: id).flatMap { FacetList.decode($0).first } ?? ""
          var source = sources[name] ?? Coverage.Source(name: name)
          source.articles += 1
          if let date, let month = date.month,
            let start = PartialDate(year: date.year, month: month)
          {
            source.months[start.description, default: 0] += 1
          } else {
            source.withoutMonth += 1
          }
          sources[name] = source
        }
        guard let last = ids.last, ids.count == Self.valuesAtOnce else { break }
        after = last
      }
      return Coverage(
        sources: sources.values.sorted { ($1.articles, $0.name) < ($0.articles, $1.name) })
    }
  }

  /// What the index holds, in short: quick enough to be said beside any answer.
  ///
  /// - Throws: as `search(_:)`.
  public func coverageSummary() throws(DatelineError) -> CoverageSummary {
    try reader.withCurrent { state throws(XapianError) in
      let articles = try state.database.documentCount
      let bounds = try state.database.valueBounds(slot: ValueSlot.date)
      var dates: ClosedRange<String>?
      if let first = DateValue.decode(bounds.lower), let last = DateValue.decode(bounds.upper),
        first <= last
      {
        dates = first.description...last.description
      }
      return CoverageSummary(
        articles: articles, undated: max(0, articles - bounds.frequency), dates: dates)
    }
  }
}

/// The values of a slot in the order of the documents, a page at a time.
private struct ValueStream {
  let slot: Int
  let state: IndexReader.State
  private var page: [(documentID: UInt32, value: [UInt8])] = []
  private var position = 0
  private var isAtEnd = false

  init(slot: Int, state: IndexReader.State) {
    self.slot = slot
    self.state = state
  }

  /// The value of a document, if it has one. Documents are asked for in their order.
  mutating func value(of id: UInt32) throws(XapianError) -> [UInt8]? {
    while true {
      while position < page.count, page[position].documentID < id { position += 1 }
      if position < page.count {
        return page[position].documentID == id ? page[position].value : nil
      }
      guard !isAtEnd else { return nil }
      page = try state.database.values(slot: slot, after: page.last?.documentID ?? 0, limit: 20_000)
      position = 0
      isAtEnd = page.count < 20_000
    }
  }
}
