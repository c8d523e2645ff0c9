import TextAnalysis

/// What `names.toml` says of names: which are one, which are none, and which the
/// articles have that nobody found.
///
/// It is read when a question is asked, and changes nothing in the index: names are
/// compared folded, as the index keeps them.
struct NameBook: Sendable, Equatable {
  /// One person, place or organisation.
  struct Entry: Sendable, Equatable {
    /// As facets and hits show it.
    var name: String
    /// Other names that the index has for it.
    var also: [String] = []
    /// Words of a text that name it, where the index has no name for it.
    var find: [String] = []

    /// All that the index may call it.
    var members: [String] { [name] + also }
  }

  /// Entries in one file: each costs some hundred bytes.
  static let maximumEntries = 100_000
  /// Entries with words to find, of all kinds: each costs a search for every facet.
  static let maximumFound = 100

  static let empty = NameBook()

  private struct Shelf: Sendable, Equatable {
    var entries: [Entry] = []
    /// Which entry a folded name belongs to.
    var owners: [String: Int] = [:]
    var hidden: Set<String> = []
    /// The folded words of an entry's name, and the entries that have each.
    var words: [[String]] = []
    var byWord: [String: [Int]] = [:]
  }

  private var shelves: [NameKind: Shelf] = [:]
  private(set) var isEmpty = true

  // MARK: Making

  /// The name that stands in the way, when one of the entry's is taken already.
  mutating func add(_ entry: Entry, _ kind: NameKind) -> String? {
    isEmpty = false
    var shelf = shelves[kind] ?? Shelf()
    let number = shelf.entries.count
    for name in entry.members {
      let key = Folding.fold(name)
      if shelf.hidden.contains(key) { return name }
      if let owner = shelf.owners[key], owner != number { return name }
      shelf.owners[key] = number
    }
    let words = Tokenizer().tokens(in: entry.name).map(\.folded)
    for word in Set(words) { shelf.byWord[word, default: []].append(number) }
    shelf.words.append(words)
    shelf.entries.append(entry)
    shelves[kind] = shelf
    return nil
  }

  /// False when an entry has the name.
  mutating func hide(_ name: String, _ kind: NameKind) -> Bool {
    isEmpty = false
    let key = Folding.fold(name)
    guard shelves[kind]?.owners[key] == nil else { return false }
    shelves[kind, default: Shelf()].hidden.insert(key)
    return true
  }

  // MARK: Asking

  /// What the book says of one name of the index.
  enum Verdict: Equatable {
    case unknown
    case hidden
    case entry(Int)
  }

  func verdict(folded name: String, _ kind: NameKind) -> Verdict {
    guard let shelf = shelves[kind] else { return .unknown }
    if let owner = shelf.owners[name] { return .entry(owner) }
    return shelf.hidden.contains(name) ? .hidden : .unknown
  }

  func entry(_ number: Int, _ kind: NameKind) -> Entry? {
    guard let entries = shelves[kind]?.entries, entries.indices.contains(number) else { return nil }
    return entries[number]
  }

  /// The entries whose names have these folded words side by side.
  func entries(withWords words: [String], _ kind: NameKind) -> [Entry] {
    guard let shelf = shelves[kind], let first = words.first else { return [] }
    return (shelf.byWord[first] ?? []).filter { number in
      Self.has(shelf.words[number], words, by: ==)
    }.map { shelf.entries[$0] }
  }

  /// The entries whose names have these folded words side by side, of the last only its beginning.
  func entries(withPrefix words: [String], _ kind: NameKind) -> [Entry] {
    guard let shelf = shelves[kind], let last = words.last else { return [] }
    return shelf.entries.indices.filter { number in
      Self.has(shelf.words[number], words) { $0 == $1 || $1 == last && $0.hasPrefix(last) }
    }.map { shelf.entries[$0] }
  }

  /// The words stand side by side in the name.
  static func has(
    _ name: [String], _ words: [String], by fits: (String, String) -> Bool
  ) -> Bool {
    guard name.count >= words.count else { return false }
    return (0...(name.count - words.count)).contains { start in
      zip(name[start...], words).allSatisfy(fits)
    }
  }

  /// The folded names that are none, in order.
  func hidden(_ kind: NameKind) -> [String] { shelves[kind]?.hidden.sorted() ?? [] }

  /// The entries with words to find, by number.
  func found(_ kind: NameKind) -> [Int] {
    guard let entries = shelves[kind]?.entries else { return [] }
    return entries.indices.filter { !entries[$0].find.isEmpty }
  }

  /// Names as the book has them, each once, in the order of their first.
  func shown(_ names: [String], _ kind: NameKind) -> [String] {
    guard shelves[kind] != nil else { return names }
    var seen: Set<String> = []
    return names.compactMap { name in
      var shown = name
      switch verdict(folded: Folding.fold(name), kind) {
      case .hidden: return nil
      case .unknown: break
      case .entry(let number): shown = entry(number, kind)?.name ?? name
      }
      return seen.insert(Folding.fold(shown)).inserted ? shown : nil
    }
  }
}
