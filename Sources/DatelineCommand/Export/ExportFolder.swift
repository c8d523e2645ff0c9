import Dateline
import FoundationEssentials
import Glibc

/// A folder that articles are written to: copies of their files, or one clipping each.
struct ExportFolder {
  let path: String
  /// The collections' folders by name.
  let folders: [String: String]
  private(set) var written = 0
  private(set) var missing = 0
  private(set) var firstProblem = ""
  private var seen: Set<String> = []

  init(_ path: String, folders: [String: String]) throws {
    self.path = path
    self.folders = folders
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Copies the file that an article is in, once, below the name of its collection.
  mutating func copy(_ article: IndexedArticle) throws {
    let name = article.collection + "/" + article.filePath(in: folders)
    guard seen.insert(name).inserted else { return }
    guard !name.split(separator: "/").contains("..") else {
      return fail("\(name): not below a folder")
    }
    let target = path + "/" + name
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      return fail("\(folder) can't be made")
    }
    if let problem = Self.copy(article.file(in: folders), to: target) { return fail(problem) }
    written += 1
  }

  /// Writes a small file of a given name.
  mutating func write(_ text: String, named name: String) throws {
    let target = path + "/" + name
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return fail("\(target): \(Self.reason)") }
    defer { close(descriptor) }
    guard Self.write(Array(text.utf8)[...], to: descriptor) else {
      return fail("\(target): \(Self.reason)")
    }
    written += 1
  }

  private mutating func fail(_ problem: String) {
    missing += 1
    if firstProblem.isEmpty { firstProblem = problem }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// What went wrong, if anything did.
  private static func copy(_ source: String, to target: String) -> String? {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return "\(source): \(reason)" }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard output >= 0 else { return "\(target): \(reason)" }
    defer { close(output) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return "\(source): \(reason)" }
      guard count > 0 else { return nil }
      guard write(chunk[..<count], to: output) else { return "\(target): \(reason)" }
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
