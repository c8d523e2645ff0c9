import TOML
import Yams

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
    guard Self.isShallow(block) else {
      throw ArticleError(.tooDeep, "the front matter is nested too deeply or uses aliases.")
    }
    if let node = try? Yams.compose(yaml: block),
      case .object(let object) = Self.value(node, depth: 0)
    {
      return object
    }
    return HeaderBlock(Array((block + "\n\n").utf8))?.record ?? JSONObject()
  }

  /// YAML can nest without bound and aliases can multiply ("billion laughs"), and
  /// the parser recurses: blocks that could do either are not given to it.
  private static func isShallow(_ yaml: String) -> Bool {
    var brackets = 0
    var deepest = 0
    var widestIndent = 0
    var indent = 0
    var atLineStart = true
    var aliases = 0
    var previous: UInt8 = 0x0A
    for byte in yaml.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      case UInt8(ascii: "*") where previous == 0x20: aliases += 1
      default: break
      }
      deepest = max(deepest, brackets)
      if byte == 0x0A {
        atLineStart = true
        indent = 0
      } else if atLineStart, byte == 0x20 || byte == UInt8(ascii: "-") {
        indent += 1
        widestIndent = max(widestIndent, indent)
      } else {
        atLineStart = false
      }
      previous = byte
    }
    return deepest <= 32 && widestIndent <= 128 && aliases <= 16
  }

  private static func value(_ node: Node, depth: Int) -> JSONValue {
    guard depth < 16 else { return .null }
    switch node {
    case .scalar(let scalar):
      return scalar.string == "null" || scalar.string == "~" ? .null : .string(scalar.string)
    case .sequence(let sequence):
      return .array(sequence.map { value($0, depth: depth + 1) })
    case .mapping(let mapping):
      var object = JSONObject()
      for (key, item) in mapping {
        guard case .scalar(let name) = key else { continue }
        object.members.append(.init(name: name.string, value: value(item, depth: depth + 1)))
      }
      return .object(object)
    case .alias: return .null
    }
  }
}
