import FoundationEssentials
import Glibc

/// The searches that a person has saved: a plain file outside any index, one a line,
/// its name, a tab and the question. Lines that begin with `#` are the person's own.
struct SavedSearches {
  let path: String
  private var lines: [String]

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Reads `searches` in `$XDG_CONFIG_HOME/dateline`, else in `~/.config/dateline`.
  init() throws {
    path = try Self.folder("XDG_CONFIG_HOME", "/.config") + "/searches"
    lines = access(path, F_OK) == 0 ? try LineReader(path).rest() : []
  }

  private init(path: String, lines: [String]) {
    self.path = path
    self.lines = lines
  }

  /// Name and question of each, in the order of the file.
  var all: [(name: String, question: String)] {
    lines.filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  func question(named name: String) -> String? { all.first { $0.name == name }?.question }

  /// Adds a search or gives the one of that name another question; nil removes it.
  mutating func set(_ name: String, to question: String?) throws {
    let line = question.map { name + "\t" + $0 }
    if let place = lines.firstIndex(where: { $0.hasPrefix(name + "\t") }) {
      if let line { lines[place] = line } else { lines.remove(at: place) }
    } else if let line {
      lines.append(line)
    }
    try Self.write(lines.map { $0 + "\n" }.joined(), to: path)
  }

  /// A name that can be the name of a file.
  static func isName(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count) && !name.hasPrefix(".")
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || "-_.".utf8.contains($0) || $0 >= 0x80
      }
  }

  /// A folder of Dateline's own below what a variable names, else below a folder of
  /// the home folder (https://specifications.freedesktop.org/basedir-spec/latest/).
  static func folder(_ variable: String, _ usual: String) throws -> String {
    if let folder = Terminal.variable(variable), folder.hasPrefix("/") {
      return folder + "/dateline"
    }
    guard let home = Terminal.variable("HOME"), home.hasPrefix("/") else {
      throw Failure(description: "there is no home folder to keep searches in: set $\(variable)")
    }
    return home + usual + "/dateline"
  }

  /// Replaces a file so that a crash leaves the old or the new one.
  static func write(_ text: String, to path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(description: "\(path) can't be written: \(String(cString: strerror(errno)))")
    }
  }
}
