/// What a path's last part says: stem and extension, without a closing ".gz" or
/// another ending that says how it is compressed.
struct FileName {
  let stem: String
  /// Lower case, without the dot; nil when there is none.
  let pathExtension: String?

  init(path: String) {
    var name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    if let (rest, last) = Self.split(name), Compression.endings.contains(last) { name = rest }
    if let (rest, last) = Self.split(name) {
      stem = rest
      pathExtension = last
    } else {
      stem = name
      pathExtension = nil
    }
  }

  private static func split(_ name: String) -> (String, String)? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      name.utf8.index(after: dot) < name.endIndex
    else { return nil }
    return (String(name[..<dot]), name[name.utf8.index(after: dot)...].lowercased())
  }
}
