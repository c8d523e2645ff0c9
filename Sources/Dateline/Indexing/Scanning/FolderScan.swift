import Articles
import Glibc

/// Walks a collection in path order, looking at names, sizes and times only.
///
/// Names in a folder are sorted by their bytes and a folder's content comes
/// where its name stands, so that the same folder gives the same order on every
/// machine. Hidden files and folders are passed over, and what a `.datelineignore`
/// names; links to files are
/// followed, links to folders are not, so that no loop is possible.
struct FolderScan {
  /// Deeper folders are reported and passed over.
  static let maximumDepth = 200

  enum Finding {
    case file(SourceFile)
    /// A file of a format that is not read, by its name alone.
    case otherFormat(path: String)
    case failure(path: String, reason: String, message: String)
    /// A file that was listed and is not there.
    case gone(path: String)
  }

  let collection: Manifest.Collection
  /// Paths relative to the folder: only these are looked at.
  var listed: [String]?

  /// Calls `body` for each finding; throws what `body` throws, and when the
  /// collection's folder itself can't be read.
  func forEach(_ body: (Finding) throws -> Void) throws {
    var facts = stat()
    guard stat(collection.folder, &facts) == 0 else {
      throw DatelineError(
        .inputOutput, "the folder \(collection.folder) can't be read: \(FilePaths.reason())")
    }
    if let listed {
      for path in listed { try look(at: path, body) }
      return
    }
    if facts.st_mode & S_IFMT == S_IFREG {
      let name = collection.folder.split(separator: "/").last.map(String.init) ?? ""
      try body(.file(file(at: name, absolute: collection.folder, facts)))
      return
    }
    try walk(relative: "", absolute: collection.folder, depth: 0, IgnoreRules(), body)
  }

  /// One listed file: a person who names it wants it, hidden or ignored.
  private func look(at path: String, _ body: (Finding) throws -> Void) throws {
    let full = collection.folder + "/" + path
    var facts = stat()
    guard stat(full, &facts) == 0 else {
      try body(.gone(path: path))
      return
    }
    if facts.st_mode & S_IFMT != S_IFREG {
      try body(
        .failure(path: path, reason: "is not a regular file", message: "\(full) is not a file"))
    } else if ArticleReader.isReadable(path: full) {
      try body(.file(file(at: path, absolute: full, facts)))
    } else {
      try body(.otherFormat(path: path))
    }
  }

  private func walk(
    relative: String, absolute: String, depth: Int, _ rules: IgnoreRules,
    _ body: (Finding) throws -> Void
  ) throws {
    guard depth <= Self.maximumDepth else {
      try body(
        .failure(
          path: relative, reason: "is nested too deeply",
          message: "folders more than \(Self.maximumDepth) deep are not read"))
      return
    }
    guard let names = Self.names(in: absolute) else {
      let reason = FilePaths.reason()
      if depth == 0 {
        throw DatelineError(.inputOutput, "the folder \(absolute) can't be read: \(reason)")
      }
      try body(.failure(path: relative, reason: "cannot be opened", message: reason))
      return
    }
    let rules = rules.entering(absolute, depth: depth)
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        try body(
          .failure(
            path: relative.isEmpty ? shown : relative + "/" + shown, reason: "cannot be opened",
            message: "its name is not UTF-8: rename it"))
        continue
      }
      let path = relative.isEmpty ? name : relative + "/" + name
      let full = absolute + "/" + name
      var facts = stat()
      guard lstat(full, &facts) == 0 else {
        // It may have gone since the folder was listed; anything else hides it.
        if errno == ENOENT { continue }
        let reason = FilePaths.reason()
        try body(.failure(path: path, reason: "cannot be opened", message: reason))
        continue
      }
      let isLink = facts.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(full, &facts) != 0 {
        try body(
          .failure(
            path: path, reason: "cannot be opened", message: "it is a link to nothing"))
        continue
      }
      switch facts.st_mode & S_IFMT {
      case S_IFDIR where !isLink:
        if rules.ignores(path, isFolder: true) { continue }
        try walk(relative: path, absolute: full, depth: depth + 1, rules, body)
      case S_IFREG where rules.ignores(path, isFolder: false): continue
      case S_IFREG where ArticleReader.isReadable(path: full):
        try body(.file(file(at: path, absolute: full, facts)))
      case S_IFREG:
        try body(.otherFormat(path: path))
      default:
        // Links to folders, pipes, sockets and devices hold no articles.
        continue
      }
    }
  }

  private func file(at path: String, absolute: String, _ facts: stat) -> SourceFile {
    let modified = Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = Int64(now.tv_sec) &* 1_000_000_000 &+ Int64(now.tv_nsec) &- modified
    return SourceFile(
      collection: collection.name, path: path, absolutePath: absolute, size: Int(facts.st_size),
      modified: modified, isUnsettled: abs(age) < Self.timeResolution)
  }

  /// Nanoseconds. File systems keep time in steps of up to 10 ms: two changes
  /// within one step look like one.
  private static let timeResolution: Int64 = 20_000_000

  /// The names in a folder, sorted by their bytes; nil when it can't be read.
  private static func names(in folder: String) -> [[UInt8]]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [46] && name != [46, 46] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
