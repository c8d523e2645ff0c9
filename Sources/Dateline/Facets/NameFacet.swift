import TextAnalysis

/// Adds up what the spy counted for a field of names: values are unpacked,
/// spellings of one name are added together and shown as most often written, and
/// names that `names.toml` merges are one.
struct NameFacet {
  private let book: NameBook
  private let kind: NameKind?
  private var counts: [String: [String: Int]] = [:]
  /// Entries of the book, by number.
  private var entries: [Int: Int] = [:]
  /// Articles that have at least one name which isn't hidden.
  private(set) var present = 0

  init(book: NameBook = .empty, field: Field? = nil) {
    self.book = book
    kind = book.isEmpty ? nil : field.flatMap { NameKind($0) }
  }

  /// One distinct value of the slot, and how many documents hold it.
  mutating func add(_ value: [UInt8], count: Int) {
    // A document counts once for a name that it spells in two ways.
    var seen: Set<String> = []
    var seenEntries: Set<Int> = []
    for name in FacetList.decode(value) {
      let key = Folding.fold(name)
      if let kind {
        switch book.verdict(folded: key, kind) {
        case .hidden: continue
        case .entry(let number):
          if seenEntries.insert(number).inserted { entries[number, default: 0] += count }
          continue
        case .unknown: break
        }
      }
      let isNew = seen.insert(key).inserted
      counts[key, default: [:]][name, default: 0] += isNew ? count : 0
    }
    if !seen.isEmpty || !seenEntries.isEmpty { present += count }
  }

  /// How many articles an entry of the book has, where that was counted otherwise.
  mutating func set(entry: Int, to count: Int) {
    entries[entry] = count > 0 ? count : nil
  }

  /// Most articles first, then by name.
  func values(limit: Int) -> (values: [SearchResults.FacetValue], total: Int) {
    var values = counts.map { _, spellings in
      let shown = spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return SearchResults.FacetValue(
        value: shown?.key ?? "", count: spellings.values.reduce(0, +))
    }
    for (number, count) in entries {
      guard let kind, let entry = book.entry(number, kind) else { continue }
      values.append(SearchResults.FacetValue(value: entry.name, count: count))
    }
    values.sort { ($1.count, $0.value) < ($0.count, $1.value) }
    return (Array(values.prefix(limit)), values.count)
  }
}
