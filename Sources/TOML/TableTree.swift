/// The tables of a document while it is read, by number, so that a key is added to any
/// of them without looking at the others.
struct TableTree {
  /// How a table came about, which says what may be added to it
  /// (https://toml.io/en/v1.0.0#table).
  private enum Origin {
    /// On the way to another table: `a` of `[a.b]`. May have a header of its own yet.
    case passed
    case header
    /// By a key with dots: `a` of `a.b = 1`.
    case dotted
  }

  private enum Content {
    case value(TOMLValue)
    case table(Int)
    /// `[[name]]`: the tables of a list.
    case list([Int])
  }

  private struct Table {
    var origin: Origin
    var line: Int
    var entries: [(key: String, content: Content, line: Int)] = []
    var places: [String: Int] = [:]
  }

  static let root = 0

  private var tables = [Table(origin: .header, line: 1)]

  /// The number of the table that a header opens.
  mutating func open(_ header: TOMLScanner.Header, line: Int) throws(TOMLScanner.Failure) -> Int {
    header.isElement ? try append(header.path, line: line) : try open(header.path, line: line)
  }

  /// `[path]`
  private mutating func open(_ path: [String], line: Int) throws(TOMLScanner.Failure) -> Int {
    let (parent, name) = try parent(of: path, line: line)
    guard let place = tables[parent].places[name] else {
      return add(name, to: parent, .header, line: line)
    }
    guard case .table(let table) = tables[parent].entries[place].content else {
      throw Self.taken(name, tables[parent].entries[place].content)
    }
    guard tables[table].origin == .passed else {
      throw .init("the table “\(name)” is opened a second time: put its keys in one place")
    }
    tables[table].origin = .header
    tables[table].line = line
    return table
  }

  /// `[[path]]`: a new table at the end of that list.
  private mutating func append(_ path: [String], line: Int) throws(TOMLScanner.Failure) -> Int {
    let (parent, name) = try parent(of: path, line: line)
    let new = tables.count
    if let place = tables[parent].places[name] {
      guard case .list(var list) = tables[parent].entries[place].content else {
        throw .init("“\(name)” is a value already and can't be a list of tables too")
      }
      // Taken out, so that the list is not copied.
      tables[parent].entries[place].content = .list([])
      list.append(new)
      tables[parent].entries[place].content = .list(list)
    } else {
      put(.list([new]), name, in: parent, line: line)
    }
    tables.append(Table(origin: .header, line: line))
    return new
  }

  /// `path = value` in a table.
  mutating func insert(
    _ value: TOMLValue, at path: [String], in table: Int, line: Int
  ) throws(TOMLScanner.Failure) {
    var table = table
    for name in path.dropLast() {
      guard let place = tables[table].places[name] else {
        table = add(name, to: table, .dotted, line: line)
        continue
      }
      guard case .table(let inner) = tables[table].entries[place].content else {
        throw Self.taken(name, tables[table].entries[place].content)
      }
      guard tables[inner].origin != .header else {
        throw .init("“\(name)” is a table of its own: put this key below its header")
      }
      tables[inner].origin = .dotted
      table = inner
    }
    guard let name = path.last else { return }
    guard tables[table].places[name] == nil else {
      throw .init("the key “\(name)” is given a second time: keep one of them")
    }
    put(.value(value), name, in: table, line: line)
  }

  /// The table that the last name of a header's path stands in.
  private mutating func parent(
    of path: [String], line: Int
  ) throws(TOMLScanner.Failure) -> (table: Int, name: String) {
    var table = Self.root
    for name in path.dropLast() {
      guard let place = tables[table].places[name] else {
        table = add(name, to: table, .passed, line: line)
        continue
      }
      switch tables[table].entries[place].content {
      case .table(let inner): table = inner
      case .list(let list): table = list[list.count - 1]
      case .value: throw Self.taken(name, tables[table].entries[place].content)
      }
    }
    return (table, path.last ?? "")
  }

  private mutating func add(_ name: String, to table: Int, _ origin: Origin, line: Int) -> Int {
    put(.table(tables.count), name, in: table, line: line)
    tables.append(Table(origin: origin, line: line))
    return tables.count - 1
  }

  private mutating func put(_ content: Content, _ name: String, in table: Int, line: Int) {
    tables[table].places[name] = tables[table].entries.count
    tables[table].entries.append((name, content, line))
  }

  private static func taken(_ name: String, _ content: Content) -> TOMLScanner.Failure {
    switch content {
    case .list: .init("“\(name)” is a list of tables already: write [[\(name)]]")
    default: .init("“\(name)” is a value already and can't be a table too")
    }
  }

  /// A table with all that is in it. Tables stand at most as deep as a header and a key
  /// have names.
  func table(_ number: Int = root) -> TOMLTable {
    var table = TOMLTable()
    table.line = tables[number].line
    table.entries = tables[number].entries.map { key, content, line in
      let value: TOMLValue
      switch content {
      case .value(let inner): value = inner
      case .table(let inner): value = .table(self.table(inner))
      case .list(let list): value = .array(list.map { .table(self.table($0)) })
      }
      return .init(key: key, value: value, line: line)
    }
    return table
  }
}
