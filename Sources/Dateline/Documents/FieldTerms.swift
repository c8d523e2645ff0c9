import TextAnalysis

/// How a field's values are written as terms, for the mapper and for questions.
enum FieldTerms {
  /// Paths begin with a slash, so that the term is told apart from its prefix.
  static func identifier(_ value: String, of field: Field) -> String {
    guard field == Schema.path else { return value }
    let path = value.hasPrefix("/") ? value : "/" + value
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// A file's path and every folder above it, so that a folder finds what is in it.
  static func pathAndFolders(_ path: String) -> [String] {
    var folders: [String] = []
    var path = identifier(path, of: Schema.path)
    while path.count > 1 {
      folders.append(path)
      // An archive is found under its own name too: "a.zip" of "a.zip!/b.html".
      if path.last == "!", folders.count > 1 { folders.append(String(path.dropLast())) }
      guard let slash = path.lastIndex(of: "/") else { break }
      path = String(path[..<slash])
    }
    return folders
  }
}
