/// One line of a `.datelineignore`, by the rules of gitignore
/// (https://git-scm.com/docs/gitignore, "PATTERN FORMAT").
struct IgnorePattern: Equatable {
  /// "!pattern": what it matches is read after all.
  let isNegated: Bool
  /// "pattern/": folders only.
  let isFolderOnly: Bool
  /// A pattern with a slash inside is matched from the file's folder down, one
  /// without at any depth.
  private let isAnchored: Bool
  private let segments: [[UInt8]]

  /// Longer patterns are none.
  static let maximumLength = 4096

  /// Nil for an empty line or a comment.
  init?(_ line: Substring) {
    var bytes = Array(line.utf8)
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    while bytes.last == UInt8(ascii: " "), bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
    guard !bytes.isEmpty, bytes[0] != UInt8(ascii: "#"), bytes.count <= Self.maximumLength else {
      return nil
    }
    isNegated = bytes[0] == UInt8(ascii: "!")
    if isNegated { bytes.removeFirst() }
    isFolderOnly = bytes.last == UInt8(ascii: "/")
    if isFolderOnly { bytes.removeLast() }
    isAnchored = bytes.contains(UInt8(ascii: "/"))
    segments = bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
    if segments.isEmpty { return nil }
  }

  /// Whether it matches a path that is relative to the folder of its file.
  func matches(_ path: [[UInt8]], isFolder: Bool) -> Bool {
    if isFolderOnly && !isFolder { return false }
    if !isAnchored { return path.last.map { Self.matches(segments[0], $0) } ?? false }
    return Self.matches(segments[...], path[...])
  }

  /// Segment by segment, "**" standing for any number of them. Every pair of
  /// places is looked at once, so that no pattern takes more than the product.
  private static func matches(_ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>) -> Bool {
    let pattern = Array(pattern)
    let path = Array(path)
    // reached[j]: the patterns so far match the first j segments.
    var reached = [Bool](repeating: false, count: path.count + 1)
    reached[0] = true
    for (index, segment) in pattern.enumerated() {
      var next = [Bool](repeating: false, count: path.count + 1)
      if segment == Array("**".utf8) {
        let isLast = index == pattern.count - 1
        var isOpen = false
        for place in 0...path.count {
          // A last "**" matches what is inside, not the folder itself.
          if isLast { next[place] = isOpen } else { next[place] = isOpen || reached[place] }
          if reached[place] { isOpen = true }
        }
      } else {
        for place in path.indices where reached[place] {
          if matches(segment, path[place]) { next[place + 1] = true }
        }
      }
      reached = next
    }
    return reached[path.count]
  }

  /// `*`, `?`, `[a-z]`, `[!a]` and `\` within one segment; the last star is gone
  /// back to, which is enough for globs and keeps them from exploding.
  static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var place = 0
    var letter = 0
    var star: (place: Int, letter: Int)?
    while letter < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, letter)
        place += 1
        continue
      }
      if place < pattern.count, let width = width(of: pattern, at: place, accepting: name[letter]) {
        place += width
        letter += 1
        continue
      }
      guard let last = star else { return false }
      star = (last.place, last.letter + 1)
      place = last.place + 1
      letter = last.letter + 1
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// How many bytes of the pattern stand for one byte of the name; nil when they
  /// do not.
  private static func width(of pattern: [UInt8], at place: Int, accepting byte: UInt8) -> Int? {
    switch pattern[place] {
    case UInt8(ascii: "?"): return 1
    case UInt8(ascii: "\\") where place + 1 < pattern.count:
      return pattern[place + 1] == byte ? 2 : nil
    case UInt8(ascii: "["):
      guard let end = pattern[(place + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
        return byte == UInt8(ascii: "[") ? 1 : nil
      }
      var set = Array(pattern[(place + 1)..<end])
      let isInverted = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
      if isInverted { set.removeFirst() }
      return contains(set, byte) != isInverted ? end - place + 1 : nil
    case byte: return 1
    default: return nil
    }
  }

  private static func contains(_ set: [UInt8], _ byte: UInt8) -> Bool {
    var index = 0
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == UInt8(ascii: "-") {
        if set[index] <= byte && byte <= set[index + 2] { return true }
        index += 3
      } else {
        if set[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
