import Dateline
import Glibc

/// The files of hits, absolute and each once, for other programs to read.
struct PathList {
  /// The collections' folders by name.
  let folders: [String: String]
  /// A file's name may hold any byte but NUL: after that one `xargs -0` is safe.
  let terminator: UInt8
  private var seen: Set<String> = []

  init(folders: [String: String], terminator: UInt8) {
    self.folders = folders
    self.terminator = terminator
  }

  mutating func lines(_ results: SearchResults) -> [UInt8] {
    var bytes: [UInt8] = []
    for hit in results.hits {
      let path = hit.article.file(in: folders)
      // Several records of one file are one path.
      guard seen.insert(path).inserted else { continue }
      bytes += path.utf8
      bytes.append(terminator)
    }
    return bytes
  }
}

extension IndexedArticle {
  /// Where its file lies, as far as its collection is known.
  func file(in folders: [String: String]) -> String {
    guard let folder = folders[collection] else { return path }
    return folder + "/" + filePath(in: folders)
  }

  /// Its path, and of an article in an archive ("papers.zip!/1999/a.html") the
  /// archive's: the file that there is.
  func filePath(in folders: [String: String]) -> String {
    guard let folder = folders[collection], let mark = path.firstRange(of: "!/") else {
      return path
    }
    // A folder's name may end in "!".
    return access(folder + "/" + path, F_OK) == 0 ? path : String(path[..<mark.lowerBound])
  }
}
