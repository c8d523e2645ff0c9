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
        .inputOutput,
        "\(collection.folder) can't be read: \(FilePaths.reason()). Is the disk mounted? Nothing "
          + "was removed; if it is elsewhere now, say so with: dateline move OLD NEW")
    }
    if let listed {
      var maps = FieldMaps(below: collection.folder)
      for path in listed { try look(at: path, &maps, body) }
      return
    }
    if facts.st_mode & S_IFMT == S_IFREG {
      let name = collection.folder.split(separator: "/").last.map(String.init) ?? ""
      let fields = try FieldMaps.entering(FilePaths.folder(of: collection.folder), within: nil)
      try body(.file(file(at: name, absolute: collection.folder, facts, fields)))
      return
    }
    try walk(Place(absolute: collection.folder), body)
  }

  /// A folder on the way down, with what those above it say of its files.
  private struct Place {
    /// Relative to the collection's folder.
    var relative = ""
    var absolute: String
    var depth = 0
    var rules = IgnoreRules()
    var fields: FieldMap?

    /// With what the folder itself says.
    func entered() throws(DatelineError) -> Place {
      var place = self
      place.rules = rules.entering(absolute, depth: depth)
      place.fields = try FieldMaps.entering(absolute, within: fields)
      return place
    }

    func path(of name: String) -> String { relative.isEmpty ? name : relative + "/" + name }

    func folder(_ name: String) -> Place {
      var place = self
      place.relative = path(of: name)
      place.absolute += "/" + name
      place.depth += 1
      return place
    }
  }

  /// One listed file: a person who names it wants it, hidden or ignored.
  private func look(
    at path: String, _ maps: inout FieldMaps, _ body: (Finding) throws -> Void
  ) throws {
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
      try body(.file(file(at: path, absolute: full, facts, try maps.map(for: path))))
    } else {
      try body(.otherFormat(path: path))
    }
  }

  private func walk(_ folder: Place, _ body: (Finding) throws -> Void) throws {
    guard folder.depth <= Self.maximumDepth else {
      try body(
        .failure(
          path: folder.relative, reason: "is nested too deeply",
          message: "folders more than \(Self.maximumDepth) deep are not read"))
      return
    }
    guard let opened = OpenFolder(folder.absolute) else {
      let reason = FilePaths.reason()
      if folder.depth == 0 {
        throw DatelineError(
          .inputOutput, "the folder \(folder.absolute) can't be read: \(reason)")
      }
      try body(.failure(path: folder.relative, reason: "cannot be opened", message: reason))
      return
    }
    let place = try folder.entered()
    for entry in opened.names() {
      guard let name = entry.text else {
        try body(
          .failure(
            path: place.path(of: entry.repaired), reason: "cannot be opened",
            message: "its name is not UTF-8: rename it"))
        continue
      }
      guard let facts = opened.facts(of: entry) else {
        // It may have gone since the folder was listed; anything else hides it.
        if errno == ENOENT { continue }
        let reason = FilePaths.reason()
        try body(
          .failure(path: place.path(of: name), reason: "cannot be opened", message: reason))
        continue
      }
      try look(at: name, facts, in: place, body)
    }
  }

  private func look(
    at name: String, _ facts: stat, in place: Place, _ body: (Finding) throws -> Void
  ) throws {
    let path = place.path(of: name)
    let full = place.absolute + "/" + name
    var facts = facts
    let isLink = facts.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(full, &facts) != 0 {
      return try body(
        .failure(path: path, reason: "cannot be opened", message: "it is a link to nothing"))
    }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR where !isLink:
      if !place.rules.ignores(path, isFolder: true) { try walk(place.folder(name), body) }
    case S_IFREG where name == FieldMap.fileName || place.rules.ignores(path, isFolder: false):
      return
    case S_IFREG where ArticleReader.isReadable(path: full):
      try body(.file(file(at: path, absolute: full, facts, place.fields)))
    case S_IFREG:
      try body(.otherFormat(path: path))
    default:
      // Links to folders, pipes, sockets and devices hold no articles.
      return
    }
  }

  private func file(
    at path: String, absolute: String, _ facts: stat, _ fields: FieldMap?
  ) -> SourceFile {
    let modified = Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = Int64(now.tv_sec) &* 1_000_000_000 &+ Int64(now.tv_nsec) &- modified
    return SourceFile(
      collection: collection.name, path: path, absolutePath: absolute, size: Int(facts.st_size),
      modified: modified, fields: fields, isUnsettled: abs(age) < Self.timeResolution)
  }

  /// Nanoseconds. File systems keep time in steps of up to 10 ms: two changes
  /// within one step look like one.
  private static let timeResolution: Int64 = 20_000_000
}
