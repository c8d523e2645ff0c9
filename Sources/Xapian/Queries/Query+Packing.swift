import CXapianShim

extension Query {
  /// The query in the shim's packed form.
  ///
  /// Walks by recursion, so what nests too deeply is refused here, before the shim does.
  func packed() throws(XapianError) -> [UInt8] {
    var writer = PackedWriter()
    try pack(into: &writer, depth: 0)
    return writer.bytes
  }

  private func pack(into writer: inout PackedWriter, depth: Int) throws(XapianError) {
    guard depth <= Self.maximumDepth else { throw .tooDeep }
    switch self {
    case .all: writer.number(.XAP_QUERY_ALL)
    case .nothing: writer.number(.XAP_QUERY_NOTHING)
    case .term(let term, let wqf):
      writer.number(.XAP_QUERY_TERM)
      writer.string(term.text)
      writer.number(wqf)
    case .phrase(let queries, let window):
      writer.number(.XAP_QUERY_PHRASE)
      writer.number(window)
      try Self.pack(queries, into: &writer, depth: depth)
    case .near(let queries, let window):
      writer.number(.XAP_QUERY_NEAR)
      writer.number(window)
      try Self.pack(queries, into: &writer, depth: depth)
    case .and(let queries):
      writer.number(.XAP_QUERY_AND)
      try Self.pack(queries, into: &writer, depth: depth)
    case .or(let queries):
      writer.number(.XAP_QUERY_OR)
      try Self.pack(queries, into: &writer, depth: depth)
    case .not(let first, let second):
      writer.number(.XAP_QUERY_NOT)
      try Self.pack(first, second, into: &writer, depth: depth)
    case .andMaybe(let first, let second):
      writer.number(.XAP_QUERY_AND_MAYBE)
      try Self.pack(first, second, into: &writer, depth: depth)
    case .filter(let first, let second):
      writer.number(.XAP_QUERY_FILTER)
      try Self.pack(first, second, into: &writer, depth: depth)
    case .valueRange(let slot, let lower, let upper):
      writer.number(.XAP_QUERY_VALUE_RANGE)
      writer.number(slot)
      writer.bounds(lower, upper)
    case .prefix(let start, let limit, let combining):
      writer.number(.XAP_QUERY_PREFIX)
      writer.string(start.text)
      writer.number(limit)
      writer.number(combining == .or ? .XAP_COMBINING_OR : .XAP_COMBINING_SYNONYM)
    case .scaled(let query, let factor):
      writer.number(.XAP_QUERY_SCALED)
      writer.real(factor)
      try query.pack(into: &writer, depth: depth + 1)
    case .synonym(let queries):
      writer.number(.XAP_QUERY_SYNONYM)
      try Self.pack(queries, into: &writer, depth: depth)
    case .eliteSet(let queries, let count):
      writer.number(.XAP_QUERY_ELITE_SET)
      writer.number(count)
      try Self.pack(queries, into: &writer, depth: depth)
    case .maximum(let queries):
      writer.number(.XAP_QUERY_MAXIMUM)
      try Self.pack(queries, into: &writer, depth: depth)
    }
  }

  private static func pack(
    _ queries: [Query], into writer: inout PackedWriter, depth: Int
  ) throws(XapianError) {
    writer.number(queries.count)
    for query in queries { try query.pack(into: &writer, depth: depth + 1) }
  }

  private static func pack(
    _ first: Query, _ second: Query, into writer: inout PackedWriter, depth: Int
  ) throws(XapianError) {
    try first.pack(into: &writer, depth: depth + 1)
    try second.pack(into: &writer, depth: depth + 1)
  }
}

extension PackedWriter {
  fileprivate mutating func number(_ value: xap_operator) {
    number(UInt32(value.rawValue))
  }

  fileprivate mutating func number(_ value: xap_combining) {
    number(UInt32(value.rawValue))
  }

  /// A value is never empty, so every one is at least a NUL. (The library takes a lower bound that
  /// is empty to mean all documents, those without a value included.)
  fileprivate mutating func bounds(_ lower: [UInt8]?, _ upper: [UInt8]?) {
    let lower = lower == [] || (lower == nil && upper == nil) ? [0] : lower
    number((lower == nil ? 0 : 1) + (upper == nil ? 0 : 2))
    if let lower { string(lower) }
    if let upper { string(upper) }
  }
}

extension XapianError {
  fileprivate static let tooDeep = XapianError(
    code: .badQuery, type: "QueryParserError",
    message: "the query nests deeper than \(Query.maximumDepth) levels")
}
