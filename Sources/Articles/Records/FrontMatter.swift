import TOML

/// The block at the top of a Markdown file, between two lines of "---" in YAML 1.2
/// (https://jekyllrb.com/docs/front-matter/) or of "+++" in TOML
/// (https://gohugo.io/content-management/front-matter/).
struct FrontMatter {
  /// Where the text after the block starts, in bytes.
  let end: Int
  private let block: String
  private let isTOML: Bool

  /// Bytes of the block; more is no front matter.
  private static let longest = 64 << 10

  init?(_ bytes: [UInt8]) {
    isTOML = Self.isFence(bytes, at: 0, of: "+++")
    let fence = isTOML ? "+++" : "---"
    guard Self.isFence(bytes, at: 0, of: fence),
      let open = ByteSearch.first(0x0A, in: bytes, from: 0)
    else { return nil }
    var start = open + 1
    while start < bytes.count, start < Self.longest {
      let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
      if Self.isFence(bytes, at: start, of: fence)
        || !isTOML && bytes[start..<end].trimmingSpace.elementsEqual("...".utf8)
      {
        block = String(decoding: bytes[(open + 1)..<start], as: UTF8.self)
        self.end = min(end + 1, bytes.count)
        return
      }
      start = end + 1
    }
    return nil
  }

  private static func isFence(_ bytes: [UInt8], at start: Int, of mark: String) -> Bool {
    let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
    guard end - start >= 3, end - start < 80 else { return false }
    return bytes[start..<end].trimmingSpace.elementsEqual(mark.utf8)
  }

  /// Where YAML is broken, the lines of `key: value` that can be read all the same;
  /// where TOML is, what stands before the slip.
  func record() throws(ArticleError) -> JSONObject {
    if isTOML { return JSONObject(TOMLDocument(Array(block.utf8)).root) }
    if case .object(let object) = try YAMLBlock.value(of: Array(block.utf8)) { return object }
    return HeaderBlock(Array((block + "\n\n").utf8))?.record ?? JSONObject()
  }
}
