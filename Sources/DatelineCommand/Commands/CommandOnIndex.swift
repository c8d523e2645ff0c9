import ArgumentParser

/// A command that works on an index.
///
/// It has the option itself, and not a group of options: a group costs the parser five searches
/// among all conformances of the program, some .05 ms each, at every start.
protocol CommandOnIndex: ParsableCommand {
  /// What `--index` says.
  var index: String? { get }
}

extension CommandOnIndex {
  /// The folder of the index. The program has looked at the files of settings
  /// before any command runs: they can be read.
  var indexPath: String {
    (try? Settings.index(option: index).value) ?? index ?? Setting.index.standard
  }

  /// All that is set for this index.
  func settings() throws -> Settings { try Settings(index: index) }
}
