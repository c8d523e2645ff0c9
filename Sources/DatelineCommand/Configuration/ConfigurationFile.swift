import Glibc

/// A file of settings: lines of `key = value`, a part of TOML (https://toml.io/en/v1.0.0).
///
/// Values are strings, whole numbers, true and false. What is more than that, a
/// key that nobody knows, and a key twice are errors: a setting with a slip in it
/// must not be passed over in silence.
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
    do {
      let lines = try LineReader(path)
      var number = 0
      while let line = try lines.next() {
        number += 1
        guard number <= Self.mostLines else {
          throw ConfigurationError("\(path) has more than \(Self.mostLines) lines of settings")
        }
        try read(line, number)
      }
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError("\(path): \(error)")
    }
  }

  private mutating func read(_ line: String, _ number: Int) throws(ConfigurationError) {
    let place = "\(path), line \(number)"
    var parser = ConfigurationLine(line, place: place)
    guard let (key, value, isString) = try parser.entry() else { return }
    guard let setting = Setting(rawValue: key) else {
      let known = Setting.allCases.map(\.rawValue)
      throw ConfigurationError(
        "\(place): there is no setting “\(key)”; there are \(Sentence.list(known, joinedBy: "and"))"
      )
    }
    guard entries[setting] == nil else {
      throw ConfigurationError("\(place): \(key) is set a second time; keep one of them")
    }
    guard isString != setting.isNumber else {
      let example = setting.isNumber ? setting.standard : "\"\(setting.standard)\""
      throw ConfigurationError("\(place): write it as \(key) = \(example)")
    }
    if let choices = setting.problem(with: value) {
      throw ConfigurationError("\(place): \(key) is “\(value)”; it can be \(choices)")
    }
    entries[setting] = Entry(value: value, line: number)
  }
}
