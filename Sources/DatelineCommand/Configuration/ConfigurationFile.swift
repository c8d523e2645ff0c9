import Glibc
import TOML

/// A file of settings in TOML (https://toml.io/en/v1.0.0), without tables.
///
/// Values are strings and whole numbers. A key that nobody knows and a value that can't
/// be are errors: a setting with a slip in it must not be passed over in silence.
struct ConfigurationFile {
  struct Entry {
    var value: String
    var line: Int
  }

  static let mostLines = 1000

  let path: String
  private(set) var entries: [Setting: Entry] = [:]

  /// Nil when there is no such file.
  init?(_ path: String) throws(ConfigurationError) {
    guard access(path, F_OK) == 0 else { return nil }
    self.path = path
    let document = TOMLDocument(Array(try Self.text(of: path).utf8))
    if let problem = document.problem {
      throw ConfigurationError("\(path), line \(problem.line): \(problem.message)")
    }
    for entry in document.root.entries { try read(entry) }
  }

  private static func text(of path: String) throws(ConfigurationError) -> String {
    do {
      let lines = try LineReader(path)
      var text = ""
      for _ in 0..<mostLines {
        guard let line = try lines.next() else { return text }
        text += line + "\n"
      }
    } catch {
      throw ConfigurationError("\(path): \(error)")
    }
    throw ConfigurationError("\(path) has \(mostLines) lines of settings or more")
  }

  private mutating func read(_ entry: TOMLTable.Entry) throws(ConfigurationError) {
    let place = "\(path), line \(entry.line)"
    let key = entry.key
    if entry.value.table != nil {
      throw ConfigurationError("\(place): there are no tables in this file, only key = value")
    }
    guard let setting = Setting(rawValue: key) else {
      let known = Sentence.list(Setting.allCases.map(\.rawValue), joinedBy: "and")
      throw ConfigurationError("\(place): there is no setting “\(key)”; there are \(known)")
    }
    let value: String
    switch entry.value {
    case .string(let text) where !setting.isNumber: value = text
    case .integer(let number) where setting.isNumber: value = String(number)
    default:
      let example = setting.isNumber ? setting.standard : "\"\(setting.standard)\""
      throw ConfigurationError("\(place): write it as \(key) = \(example)")
    }
    if let choices = setting.problem(with: value) {
      throw ConfigurationError("\(place): \(key) is “\(value)”; it can be \(choices)")
    }
    entries[setting] = Entry(value: value, line: entry.line)
  }
}
