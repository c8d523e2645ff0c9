/// The term that all documents of one file share, by which they are replaced and
/// removed together.
enum SourceFileTerm {
  static func text(of key: UInt64) -> String { "XFILE:" + String(key, radix: 36) }
}
