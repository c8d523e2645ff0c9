/// A parsed page with what its head declares: what all rules for its fields read.
struct HTMLPage: Sendable {
  let tree: HTMLTree
  let meta: MetaTags
  let data: StructuredData
  /// The address that it gives for itself.
  let address: String?
  let names: ElementNames
  /// Bytes of text other than white space inside each node.
  let textLengths: [Int]
  /// The encoding it was read in.
  let encoding: String

  init(_ bytes: [UInt8], charset: String? = nil, limits: ReadingLimits) throws(ArticleError) {
    let decoded = TextDecoder.utf8(bytes, label: charset ?? HTMLCharset.declared(in: bytes))
    tree = try HTMLParser.parse(decoded.bytes)
    encoding = decoded.encoding
    textLengths = Self.lengths(tree)
    names = ElementNames(tree)
    meta = MetaTags(tree)
    data = StructuredData(tree, maximumDepth: 64)
    address = PageAddress.read(tree, meta, data, source: decoded.bytes)
  }

  var host: String? { address.flatMap(WebAddress.host) }

  /// All text inside an element as one line; at most about `limit` bytes.
  func line(_ index: HTMLTree.Index, limit: Int = 2000) -> String {
    var bytes: [UInt8] = []
    var skipUntil = index
    // Where block elements end, the innermost last.
    var ends: [HTMLTree.Index] = []
    for node in tree.subtree(index) where node >= skipUntil {
      while let end = ends.last, end <= node {
        bytes.append(0x20)
        ends.removeLast()
      }
      if let tag = tree.tag(node) {
        if tag.isNeverText, node != index { skipUntil = tree.subtree(node).upperBound }
        if tag.isBlock { ends.append(tree.subtree(node).upperBound) }
        if tag.isBlock || tag == .br { bytes.append(0x20) }
      } else {
        bytes.append(contentsOf: tree.text(node))
        if bytes.count > limit { break }
      }
    }
    return TextCleaner.line(String(decoding: bytes, as: UTF8.self))
  }

  /// Scripts and the like count nothing.
  private static func lengths(_ tree: HTMLTree) -> [Int] {
    var lengths = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if tree.tag(index) == nil {
        lengths[index] = tree.text(index).reduce(0) { $1 > 0x20 ? $0 &+ 1 : $0 }
      }
      if let tag = tree.tag(index), tag.isNeverText { lengths[index] = 0 }
      if let parent = tree.parent(index) { lengths[parent] += lengths[index] }
    }
    return lengths
  }
}
