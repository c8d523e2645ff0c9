/// A file that the index knows under another name: its articles are given the
/// new one instead of being read again.
struct RenamedFile: Sendable {
  /// The key under which the index knows it.
  var oldKey: UInt64
  var file: SourceFile
}
