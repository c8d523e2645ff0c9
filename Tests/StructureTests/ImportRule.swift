/// Which modules each folder may import: the arrows of ARCHITECTURE.md, as a
/// table. SwiftPM alone doesn't hold them, for a module that is built anyway can
/// be imported without being declared.
enum ImportRule {
  /// Part of the system or the toolchain, free of cost, allowed everywhere.
  /// Foundation isn't: it costs each start some milliseconds, and what we need
  /// of it is in FoundationEssentials.
  static let system: Set = ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]

  static let allowed: [String: Set<String>] = [
    "Sources/TOML": [],
    "Sources/TextAnalysis": [],
    "Sources/Xapian": ["CXapianShim"],
    "Sources/Articles": [
      "TextAnalysis", "TOML", "CArchive", "CBrotli", "CGumbo", "CLinux", "CUchardet", "CYaml",
      "CZlib", "CZstd",
    ],
    "Sources/Mentions": ["TextAnalysis", "CMentionsData"],
    "Sources/Dateline": [
      "Articles", "CZstd", "Mentions", "DequeModule", "TextAnalysis", "TOML", "Xapian",
    ],
    "Sources/DatelineCommand": ["ArgumentParser", "CLinux", "Dateline", "TOML"],
    "Examples/library": ["Dateline"],
  ]

  static func findings(in file: SourceText) -> [Finding] {
    let folder = file.path.split(separator: "/").prefix(2).joined(separator: "/")
    guard let modules = allowed[folder] else {
      let problem = "\(folder) has no row in the table of imports"
      return [Finding(path: file.path, line: 1, problem: problem)]
    }
    return file.code.lines.enumerated().compactMap { index, line in
      guard let module = module(importedBy: line), !modules.contains(module),
        !system.contains(module)
      else { return nil }
      return Finding(
        path: file.path, line: index + 1, problem: "\(folder) may not import \(module)")
    }
  }

  /// The module that a line imports, in any of the ways that Swift has.
  static func module(importedBy line: Substring) -> String? {
    var words = line.split { $0 == " " || $0 == "\t" }[...]
    guard let place = words.firstIndex(of: "import") else { return nil }
    let before: Set = ["package", "public", "private", "fileprivate", "internal"]
    guard words[..<place].allSatisfy({ $0.hasPrefix("@") || before.contains(String($0)) }) else {
      return nil
    }
    words = words[(place + 1)...]
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    if let first = words.first, kinds.contains(String(first)) { words.removeFirst() }
    return words.first?.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.first.map(String.init)
  }
}
