/// What is in force: of each setting the first that an option, the environment,
/// `dateline.toml` beside the index, or the user's own file gives.
///
/// Which index that is can't stand in a file beside it: `index` is read from a
/// `dateline.toml` in the working folder instead, and what else that file sets
/// holds too, after the one beside the index.
struct Settings {
  struct Entry {
    var value: String
    var origin: Origin
  }

  enum Origin: CustomStringConvertible {
    case option
    case variable(String)
    case file(String, line: Int)
    case standard

    var description: String {
      switch self {
      case .option: "option"
      case .variable(let name): "$" + name
      case .file(let path, let line): "\(path), line \(line)"
      case .standard: "default"
      }
    }
  }

  static let fileName = "dateline.toml"

  /// The folder of the index.
  var index: String { self[.index].value }
  /// Where settings were looked for, and whether there was a file.
  private(set) var files: [(path: String, isThere: Bool)] = []
  /// What is set, each once.
  private var entries: [(setting: Setting, entry: Entry)] = []

  init(index option: String?) throws(ConfigurationError) {
    let own = try Self.ownPath.flatMap { path throws(ConfigurationError) in
      try read(path)
    }
    let here = try ConfigurationFile(Self.fileName)
    let index = try Self.index(option: option, files: [here, own])
    let besidePath = Self.folder(of: index.value) + Self.fileName
    let beside = try read(besidePath)
    var order = [beside, own]
    if case .file(Self.fileName, _) = index.origin, besidePath != Self.fileName {
      files.append((Self.fileName, true))
      order.insert(here, at: 1)
    }
    entries.append((.index, index))
    for setting in Setting.allCases where setting != .index {
      let entry = try Self.variable(setting) ?? order.lazy.compactMap { $0?[setting] }.first
      if let entry { entries.append((setting, entry)) }
    }
  }

  /// What is set; the standard value when nothing is.
  subscript(setting: Setting) -> Entry {
    entries.first { $0.setting == setting }?.entry
      ?? Entry(value: setting.standard, origin: .standard)
  }

  /// An option's value, or else what is set.
  func choice<Choice: RawRepresentable<String>>(_ setting: Setting, option: Choice?) -> Choice? {
    option ?? Choice(rawValue: self[setting].value)
  }

  /// Which index is meant when only that matters.
  static func index(option: String?) throws(ConfigurationError) -> Entry {
    let own = try ownPath.flatMap { path throws(ConfigurationError) in
      try ConfigurationFile(path)
    }
    return try index(option: option, files: [try ConfigurationFile(fileName), own])
  }

  // MARK: Reading

  private static func index(
    option: String?, files: [ConfigurationFile?]
  ) throws(ConfigurationError) -> Entry {
    if let option { return Entry(value: option, origin: .option) }
    if let entry = try variable(.index) { return entry }
    for file in files.compactMap({ $0 }) {
      guard var entry = file[.index] else { continue }
      entry.value = resolved(entry.value, in: folder(of: file.path))
      return entry
    }
    return Entry(value: Setting.index.standard, origin: .standard)
  }

  private mutating func read(_ path: String) throws(ConfigurationError) -> ConfigurationFile? {
    let file = try ConfigurationFile(path)
    files.append((path, file != nil))
    return file
  }

  private static func variable(_ setting: Setting) throws(ConfigurationError) -> Entry? {
    guard let value = Terminal.variable(setting.variable), !value.isEmpty else { return nil }
    if let choices = setting.problem(with: value) {
      throw ConfigurationError("$\(setting.variable) is “\(value)”; it can be \(choices)")
    }
    return Entry(value: value, origin: .variable(setting.variable))
  }

  /// The user's own file
  /// (https://specifications.freedesktop.org/basedir-spec/latest/).
  private static var ownPath: String? {
    if let folder = Terminal.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/dateline/config.toml"
    }
    return Terminal.variable("HOME").map { $0 + "/.config/dateline/config.toml" }
  }

  /// With a slash at its end; empty for the working folder.
  private static func folder(of path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A path in a file is seen from the file's folder; no shell has read its "~".
  private static func resolved(_ path: String, in folder: String) -> String {
    if path.hasPrefix("~/"), let home = Terminal.variable("HOME") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : folder + path
  }
}

extension ConfigurationFile {
  subscript(setting: Setting) -> Settings.Entry? {
    entries[setting].map { Settings.Entry(value: $0.value, origin: .file(path, line: $0.line)) }
  }
}
