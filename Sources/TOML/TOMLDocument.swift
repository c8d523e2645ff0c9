/// A document in TOML 1.0 (https://toml.io/en/v1.0.0): `names.toml`, `fields.toml`,
/// `dateline.toml`, and the front matter of Hugo and Zola.
///
/// What stands before a mistake is kept, so that a slip in an article's front matter
/// doesn't cost its title; who must not pass one over looks at `problem`.
package struct TOMLDocument: Sendable {
  package struct Problem: Equatable, Sendable {
    /// From 1.
    package var line: Int
    /// One sentence without the place.
    package var message: String
  }

  package let root: TOMLTable
  /// The first mistake; nothing after it was read.
  package let problem: Problem?

  /// Keys, table headers and elements of lists; more are a mistake. Some 200 bytes of
  /// memory each.
  package static let maximumValues = 1_000_000
  /// Tables and arrays inside each other, in one value or one name of a table.
  static let maximumDepth = 32

  package init(_ bytes: [UInt8]) {
    var scanner = TOMLScanner(bytes)
    var tables = TableTree()
    do throws(TOMLScanner.Failure) {
      try Self.read(&scanner, into: &tables)
      problem = nil
    } catch {
      problem = Problem(line: scanner.line, message: error.message)
    }
    root = tables.table()
  }

  private static func read(
    _ scanner: inout TOMLScanner, into tables: inout TableTree
  ) throws(TOMLScanner.Failure) {
    var current = TableTree.root
    while try scanner.skipToContent() {
      let line = scanner.line
      if let header = try scanner.header() {
        current = try tables.open(header, line: line)
      } else {
        let (path, value) = try scanner.keyAndValue()
        try tables.insert(value, at: path, in: current, line: line)
      }
      try scanner.endLine()
    }
  }
}
