import Articles
import Glibc

/// Finds the `fields.toml` that a file is read by: the one in its folder, or in the
/// nearest folder above it that has one.
struct FieldMaps {
  /// Absolute; folders above it are not looked at.
  private let root: String
  private var known: [String: FieldMap?] = [:]

  init(below root: String) { self.root = root }

  /// What a folder's own file says, or else what holds around it.
  ///
  /// - Throws: `inputOutput` for a slip in the file: to read articles by half of what
  ///   it says would be worse than not to read them.
  static func entering(
    _ folder: String, within outer: FieldMap?
  ) throws(DatelineError) -> FieldMap? {
    let path = folder + "/" + FieldMap.fileName
    guard access(path, F_OK) == 0 else { return outer }
    do {
      return try FieldMap.read(path) ?? outer
    } catch {
      throw DatelineError(.inputOutput, error.message)
    }
  }

  /// For a file by its path relative to the root.
  mutating func map(for path: String) throws(DatelineError) -> FieldMap? {
    try map(of: path.split(separator: "/").dropLast()[...])
  }

  private mutating func map(
    of folders: ArraySlice<Substring>
  ) throws(DatelineError) -> FieldMap? {
    let folder = folders.isEmpty ? root : root + "/" + folders.joined(separator: "/")
    if let map = known[folder] { return map }
    let outer = folders.isEmpty ? nil : try map(of: folders.dropLast())
    let map = try Self.entering(folder, within: outer)
    known[folder] = .some(map)
    return map
  }
}
