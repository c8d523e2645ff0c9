/// A document in TOML 1.0 (https://toml.io/en/v1.0.0): the front matter of Hugo and
/// Zola, and `fields.toml`.
///
/// Values become those of records; dates and times stay the text that they are.
/// What stands before a mistake is kept, so that a slip in an article's front
/// matter doesn't cost its title. A table that is opened a second time is added to
/// and not refused, the one thing that TOML forbids and this allows.
struct TOMLDocument {
  struct Problem: Equatable {
    /// From 1.
    var line: Int
    /// One sentence without the place.
    var message: String
  }

  private(set) var root = JSONObject()
  /// The first mistake; nothing after it was read.
  private(set) var problem: Problem?

  /// Keys and table headers; more are a mistake. Each is looked for among those
  /// before it.
  static let maximumKeys = 2000
  /// Tables and arrays inside each other.
  static let maximumDepth = 32

  init(_ bytes: [UInt8]) {
    var scanner = TOMLScanner(bytes)
    do throws(TOMLScanner.Failure) {
      try read(&scanner)
    } catch {
      problem = Problem(line: scanner.line, message: error.message)
    }
  }

  private mutating func read(_ scanner: inout TOMLScanner) throws(TOMLScanner.Failure) {
    var table: [String] = []
    var count = 0
    while scanner.skipToContent() {
      count += 1
      guard count <= Self.maximumKeys else { throw .init("there are too many keys") }
      if let header = try scanner.header() {
        table = header.path
        try open(header)
      } else {
        let (key, value) = try scanner.keyAndValue()
        try Self.insert(value, at: (table + key)[...], into: &root)
      }
      try scanner.endLine()
    }
  }

  private mutating func open(_ header: TOMLScanner.Header) throws(TOMLScanner.Failure) {
    if header.isElement {
      try Self.append(at: header.path[...], in: &root)
    } else {
      try Self.insert(nil, at: header.path[...], into: &root)
    }
  }

  /// Sets a value at a path of keys, or makes a table there when it is nil.
  static func insert(
    _ value: JSONValue?, at path: ArraySlice<String>, into object: inout JSONObject
  ) throws(TOMLScanner.Failure) {
    guard let name = path.first else { return }
    let rest = path.dropFirst()
    guard let index = object.members.firstIndex(where: { $0.name == name }) else {
      var inner = JSONObject()
      try insert(value, at: rest, into: &inner)
      let isLast = rest.isEmpty
      object.members.append(
        .init(name: name, value: isLast ? value ?? .object(inner) : .object(inner)))
      return
    }
    guard !rest.isEmpty || value == nil else {
      throw .init("the key “\(name)” is given a second time: keep one of them")
    }
    switch object.members[index].value {
    case .object(var inner):
      try insert(value, at: rest, into: &inner)
      object.members[index].value = .object(inner)
    case .array(var elements):
      guard case .object(var inner)? = elements.last else {
        throw .init("“\(name)” is a value already and can't be a table too")
      }
      try insert(value, at: rest, into: &inner)
      elements[elements.count - 1] = .object(inner)
      object.members[index].value = .array(elements)
    default:
      throw .init("“\(name)” is a value already and can't be a table too")
    }
  }

  /// Adds an empty table to the array of tables at a path.
  private static func append(
    at path: ArraySlice<String>, in object: inout JSONObject
  ) throws(TOMLScanner.Failure) {
    guard let name = path.first else { return }
    let new = JSONValue.object(JSONObject())
    guard let index = object.members.firstIndex(where: { $0.name == name }) else {
      if path.count == 1 {
        object.members.append(.init(name: name, value: .array([new])))
      } else {
        var inner = JSONObject()
        try append(at: path.dropFirst(), in: &inner)
        object.members.append(.init(name: name, value: .object(inner)))
      }
      return
    }
    switch object.members[index].value {
    case .array(let elements) where path.count == 1:
      object.members[index].value = .array(elements + [new])
    case .object(var inner) where path.count > 1:
      try append(at: path.dropFirst(), in: &inner)
      object.members[index].value = .object(inner)
    default: throw .init("“\(name)” is a value already and can't be a list of tables too")
    }
  }
}
