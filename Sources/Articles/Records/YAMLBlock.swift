import CYaml

/// A block of YAML as libyaml reads it (YAML 1.1, <https://pyyaml.org/wiki/LibYAML>), as the values
/// that JSON has: every scalar is text as it is written, but a plain `null` or `~`.
///
/// Read as events and without recursion: what nests or multiplies without end is refused while it
/// is read.
struct YAMLBlock {
  /// Collections within each other.
  static let maximumDepth = 32
  /// Places where something named before stands again; each may double what the block holds
  /// ("billion laughs").
  static let maximumAliases = 16

  /// What stands open while its parts are read.
  private struct Open {
    var isMapping: Bool
    var anchor: String?
    /// Of a sequence, and of a mapping: not in a value, of which each change would copy all.
    var items: [JSONValue] = []
    var object = JSONObject()
    /// Of a mapping the key whose value comes next.
    var key: String?
    /// Of a mapping: the next thing is a value, be its key fit for a name or not.
    var wantsValue = false

    var value: JSONValue { isMapping ? .object(object) : .array(items) }
  }

  private var open: [Open] = []
  private var anchors: [String: JSONValue] = [:]
  private var aliases = 0
  private var root: JSONValue?

  /// The first document of a block; nil where there is none, or YAML that is broken.
  ///
  /// - Throws: `tooDeep`.
  static func value(of yaml: [UInt8]) throws(ArticleError) -> JSONValue? {
    // It points to itself, and must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return try yaml.withUnsafeBufferPointer { bytes throws(ArticleError) in
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var block = YAMLBlock()
      while block.root == nil {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        try block.take(event)
      }
      return block.root
    }
  }

  private mutating func take(_ event: yaml_event_t) throws(ArticleError) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isNull = scalar.style == YAML_PLAIN_SCALAR_STYLE && (text == "null" || text == "~")
      put(isNull ? .null : .string(text), Self.name(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      try begin(isMapping: false, Self.name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      try begin(isMapping: true, Self.name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let ended = open.popLast() { put(ended.value, ended.anchor) }
    case YAML_ALIAS_EVENT:
      aliases += 1
      guard aliases <= Self.maximumAliases else { throw Self.tooDeep }
      put(Self.name(event.data.alias.anchor).flatMap { anchors[$0] } ?? .null, nil)
    default: break
    }
  }

  private static func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  private mutating func begin(isMapping: Bool, _ anchor: String?) throws(ArticleError) {
    guard open.count < Self.maximumDepth else { throw Self.tooDeep }
    open.append(Open(isMapping: isMapping, anchor: anchor))
  }

  /// Puts a value that is whole where it belongs: into what stands open, as a key or a value.
  private mutating func put(_ value: JSONValue, _ anchor: String?) {
    if let anchor { anchors[anchor] = value }
    guard let last = open.indices.last else {
      root = value
      return
    }
    guard open[last].isMapping else {
      open[last].items.append(value)
      return
    }
    if open[last].wantsValue {
      if let key = open[last].key {
        open[last].object.members.append(.init(name: key, value: value))
      }
    } else if case .string(let key) = value {
      open[last].key = key
    } else {
      open[last].key = nil
    }
    open[last].wantsValue.toggle()
  }

  private static var tooDeep: ArticleError {
    ArticleError(.tooDeep, "the front matter is nested too deeply or uses aliases.")
  }
}
