import Foundation

/// The files of the source tree that these tests were built from.
enum Repository {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL.path

  static func text(of path: String) throws -> String {
    try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + path)
  }

  static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: folder + "/" + path)
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The names in a folder, sorted, without hidden ones.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// All files below a folder with one of these endings, sorted by path.
  static func files(below path: String, ending endings: String...) throws -> [SourceText] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/" + path)
    let paths = names.filter { name in
      endings.contains { name.hasSuffix($0) }
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return try paths.sorted().map {
      SourceText(path: "\(path)/\($0)", text: try text(of: "\(path)/\($0)"))
    }
  }
}
