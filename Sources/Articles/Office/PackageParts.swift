/// The parts of a file that is a zip archive of XML, as office files and books are.
struct PackageParts {
  private var parts: [String: [UInt8]] = [:]

  /// Reads the parts that are wanted, by their path. A file that is an old "compound
  /// file" instead is one under a password, or an old Word file with a new ending.
  init(
    of file: inout FileBytes, limits: ReadingLimits, where isWanted: (String) -> Bool
  ) throws(ArticleError) {
    let head = try file.peek(8)
    guard head.starts(with: [0x50, 0x4B]) else {
      throw ArticleError(
        head.starts(with: Self.compoundFile) ? .encrypted : .damaged,
        head.starts(with: Self.compoundFile)
          ? "it is under a password, or an old Word file: save it anew without one."
          : "it is no zip archive, as such files are. Save it anew.")
    }
    let held = file.isOnDisk && !file.isCompressed ? nil : try file.readAll()
    var entries = try ContainerEntries(file, held: held, limits: limits)
    while let entry = try entries.next(where: isWanted) {
      parts[entry.path] = try entry.content.get()
    }
  }

  /// How OLE compound files begin ([MS-CFB] 2.2).
  static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  var isEmpty: Bool { parts.isEmpty }

  var paths: [String] { parts.keys.sorted() }

  func text(_ path: String) -> String? {
    guard let bytes = parts[path] else { return nil }
    return TextDecoder.decode(bytes, label: HTMLCharset.declared(in: bytes)).text
  }

  func xml(_ path: String) -> XMLElement? { text(path).map(XMLReader.read) }
}
