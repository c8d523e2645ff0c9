import TOML

/// Reads `names.toml` (https://toml.io/en/v1.0.0). A slip in it is an error and never passed over:
///
///     [[person]]
///     name = "Karen Bass"
///     also = ["K. Bass", "Mayor Bass"]
///     find = ["the mayor of Los Angeles"]
///
///     [hide]
///     person = ["Twitter"]
struct NameBookReader {
  /// Where errors say that they are.
  let path: String

  private static let hide = "hide"
  private static let keys = ["name", "also", "find"]

  func book(of text: String) throws(DatelineError) -> NameBook {
    let document = TOMLDocument(Array(text.utf8))
    if let slip = document.problem { throw problem("line \(slip.line)", slip.message) }
    var book = NameBook()
    var entries = 0
    var found = 0
    for list in document.root.entries where list.key != Self.hide {
      let key = list.key
      let place = "line \(list.line), “\(key)”"
      guard let kind = NameKind(rawValue: key) else {
        let known = NameKind.allCases.map { "[[\($0.rawValue)]]" }.joined(separator: ", ")
        throw problem(place, "there is no such table; there are \(known) and [\(Self.hide)]")
      }
      guard let tables = list.value.array else {
        throw problem(place, "write [[\(key)]] above each \(key), in two pairs of brackets")
      }
      for value in tables {
        guard let table = value.table else {
          throw problem(place, "write [[\(key)]] above each \(key), in two pairs of brackets")
        }
        let place = "line \(table.line), [[\(key)]]"
        let entry = try entry(table, at: place)
        entries += 1
        if !entry.find.isEmpty { found += 1 }
        guard entries <= NameBook.maximumEntries, found <= NameBook.maximumFound else {
          throw problem(
            place,
            "there may be \(NameBook.maximumEntries) entries, and words to find in "
              + "\(NameBook.maximumFound) of them; leave some out")
        }
        if let taken = book.add(entry, kind) {
          throw problem(place, "“\(taken)” stands in another \(key) too; keep one of them")
        }
      }
    }
    try addHidden(document.root, to: &book)
    return book
  }

  private func entry(_ table: TOMLTable, at place: String) throws(DatelineError) -> NameBook.Entry {
    for other in table.entries where !Self.keys.contains(other.key) {
      throw problem(
        "line \(other.line)",
        "there is no key “\(other.key)”; there are \(Self.keys.joined(separator: ", "))")
    }
    guard let name = table["name"]?.string, isName(name) else {
      throw problem(place, "it has no name; write name = \"…\"")
    }
    var entry = NameBook.Entry(name: name)
    entry.also = try names(table.entry("also"), of: name)
    entry.find = try names(table.entry("find"), of: name)
    return entry
  }

  private func names(
    _ list: TOMLTable.Entry?, of name: String
  ) throws(DatelineError) -> [String] {
    guard let list else { return [] }
    return try names(list, at: "line \(list.line), “\(name)”, \(list.key)")
  }

  private func addHidden(_ root: TOMLTable, to book: inout NameBook) throws(DatelineError) {
    guard let hidden = root.entry(Self.hide) else { return }
    guard let table = hidden.value.table else {
      throw problem(
        "line \(hidden.line), “\(Self.hide)”", "write [\(Self.hide)], and below it person = [\"…\"]"
      )
    }
    for list in table.entries {
      let place = "line \(list.line), [\(Self.hide)]"
      guard let kind = NameKind(rawValue: list.key) else {
        let known = NameKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw problem(place, "there is no key “\(list.key)”; there are \(known)")
      }
      for name in try names(list, at: "\(place), \(list.key)") where !book.hide(name, kind) {
        throw problem("\(place), \(list.key)", "“\(name)” has an entry too; keep one of them")
      }
    }
  }

  private func names(
    _ list: TOMLTable.Entry, at place: String
  ) throws(DatelineError) -> [String] {
    guard let values = list.value.array else {
      throw problem(place, "write a list: [\"…\", \"…\"]")
    }
    var names: [String] = []
    for value in values {
      guard let name = value.string, isName(name) else {
        throw problem(place, "a list holds names in quotes: [\"…\", \"…\"]")
      }
      names.append(name)
    }
    return names
  }

  private func isName(_ text: String) -> Bool {
    text.utf8.count <= FacetList.maximumName
      && text.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  private func problem(_ place: String, _ message: String) -> DatelineError {
    DatelineError(.inputOutput, "\(path), \(place): \(message).")
  }
}
