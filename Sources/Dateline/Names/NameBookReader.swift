import TOMLKit

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
    let root: TOMLTable
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw problem("line \(error.source.begin.line)", error.description)
    } catch {
      throw problem("the file", "it can't be read as TOML")
    }
    var book = NameBook()
    var entries = 0
    var found = 0
    for key in root.keys.sorted() {
      guard key != Self.hide else { continue }
      guard let kind = NameKind(rawValue: key) else {
        let known = NameKind.allCases.map { "[[\($0.rawValue)]]" }.joined(separator: ", ")
        throw problem("“\(key)”", "there is no such table; there are \(known) and [\(Self.hide)]")
      }
      guard let list = root[key]?.array else {
        throw problem("“\(key)”", "write [[\(key)]] above each \(key), in two pairs of brackets")
      }
      for (index, value) in list.enumerated() {
        let place = "[[\(key)]] number \(index + 1)"
        guard let table = value.table else {
          throw problem(place, "write [[\(key)]] above each \(key), in two pairs of brackets")
        }
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
    try addHidden(root, to: &book)
    return book
  }

  private func entry(_ table: TOMLTable, at place: String) throws(DatelineError) -> NameBook.Entry {
    for key in table.keys where !Self.keys.contains(key) {
      throw problem(
        place, "there is no key “\(key)”; there are \(Self.keys.joined(separator: ", "))")
    }
    guard let name = table["name"]?.string, isName(name) else {
      throw problem(place, "it has no name; write name = \"…\"")
    }
    let place = "\(place), “\(name)”"
    var entry = NameBook.Entry(name: name)
    entry.also = try names(table["also"], at: "\(place), also")
    entry.find = try names(table["find"], at: "\(place), find")
    return entry
  }

  private func addHidden(_ root: TOMLTable, to book: inout NameBook) throws(DatelineError) {
    guard let value = root[Self.hide] else { return }
    guard let table = value.table else {
      throw problem("“\(Self.hide)”", "write [\(Self.hide)], and below it person = [\"…\"]")
    }
    for key in table.keys.sorted() {
      guard let kind = NameKind(rawValue: key) else {
        let known = NameKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw problem("[\(Self.hide)]", "there is no key “\(key)”; there are \(known)")
      }
      for name in try names(table[key], at: "[\(Self.hide)], \(key)") where !book.hide(name, kind) {
        throw problem("[\(Self.hide)], \(key)", "“\(name)” has an entry too; keep one of them")
      }
    }
  }

  private func names(
    _ value: (any TOMLValueConvertible)?, at place: String
  ) throws(DatelineError) -> [String] {
    guard let value else { return [] }
    guard let list = value.array else { throw problem(place, "write a list: [\"…\", \"…\"]") }
    var names: [String] = []
    for value in list {
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
