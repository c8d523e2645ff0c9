/// What the `.datelineignore` files of a folder and of those above it pass over.
///
/// The last pattern that matches decides, and a file further down comes after
/// those above it.
struct IgnoreRules {
  static let fileName = ".datelineignore"
  /// A longer file is read so far.
  static let maximumBytes = 1 << 20

  private struct Rule {
    var pattern: IgnorePattern
    /// How many segments of a path lead to the folder of its file.
    var depth: Int
  }

  private var rules: [Rule] = []

  /// With the patterns of the file in a folder, if there is one.
  func entering(_ folder: String, depth: Int) -> IgnoreRules {
    guard let text = try? FilePaths.read(folder + "/" + Self.fileName) else { return self }
    var entered = self
    entered.add(String(decoding: text.utf8.prefix(Self.maximumBytes), as: UTF8.self), depth: depth)
    return entered
  }

  mutating func add(_ text: String, depth: Int) {
    for line in text.split(separator: "\n") {
      if let pattern = IgnorePattern(line) { rules.append(Rule(pattern: pattern, depth: depth)) }
    }
  }

  /// Whether a path, relative to the collection's folder, is passed over.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    guard !rules.isEmpty else { return false }
    let segments = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    for rule in rules.reversed() {
      if rule.pattern.matches(Array(segments.dropFirst(rule.depth)), isFolder: isFolder) {
        return !rule.pattern.isNegated
      }
    }
    return false
  }
}
