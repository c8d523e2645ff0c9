/// Known files that a scan did not see, by what they held: a new file that holds the same
/// is one of them under another name.
struct UnseenFiles {
  private var byContent: [UInt64: [UInt64]] = [:]
  private var sizes: Set<UInt32> = []

  /// Of many files that hold the same, so many are asked whether one of them would be
  /// read alike.
  static let maximumTried = 8

  mutating func add(_ file: UInt64, content: UInt64, size: UInt32) {
    byContent[content, default: []].append(file)
    sizes.insert(size)
  }

  /// Takes out the key of a file that held what `file` holds and that `isSame` agrees to;
  /// nil when there is none. Opens the file only where one of its size is there.
  mutating func take(
    _ file: inout SourceFile, isSame: (RenamedFile) throws -> Bool
  ) rethrows -> RenamedFile? {
    guard sizes.contains(UInt32(truncatingIfNeeded: file.size)) else { return nil }
    file.readContent()
    guard file.content != 0, let keys = byContent[file.content] else { return nil }
    for index in keys.indices.suffix(Self.maximumTried).reversed() {
      let renamed = RenamedFile(oldKey: keys[index], file: file)
      guard try isSame(renamed) else { continue }
      byContent[file.content]?.remove(at: index)
      return renamed
    }
    return nil
  }
}
