import CXapianShim

extension Query {
  /// The query in the shim's packed form: operators before their operands.
  ///
  /// Without recursion, so that depth costs no stack here; the shim and Xapian do walk by recursion,
  /// which `maximumDepth` bounds.
  func packed() throws(XapianError) -> [UInt8] {
    var writer = PackedWriter()
    var pending = [(query: self, depth: 0)]
    while let (query, depth) = pending.popLast() {
      guard depth <= Self.maximumDepth else { throw .tooDeep }
      for operand in query.packOperator(into: &writer).reversed() {
        pending.append((operand, depth + 1))
      }
    }
    return writer.bytes
  }

  /// Writes all of the query but its operands, and gives those.
  private func packOperator(into writer: inout PackedWriter) -> [Query] {
    switch self {
    case .all: return writer.operation(.XAP_QUERY_ALL)
    case .nothing: return writer.operation(.XAP_QUERY_NOTHING)
    case .term(let term, let wqf):
      writer.number(.XAP_QUERY_TERM)
      writer.string(term.text)
      writer.number(wqf)
      return []
    case .phrase(let queries, let window):
      return writer.operation(.XAP_QUERY_PHRASE, number: window, on: queries)
    case .near(let queries, let window):
      return writer.operation(.XAP_QUERY_NEAR, number: window, on: queries)
    case .and(let queries): return writer.operation(.XAP_QUERY_AND, on: queries)
    case .or(let queries): return writer.operation(.XAP_QUERY_OR, on: queries)
    case .synonym(let queries): return writer.operation(.XAP_QUERY_SYNONYM, on: queries)
    case .not(let first, let second):
      return writer.operation(.XAP_QUERY_NOT) + [first, second]
    case .andMaybe(let first, let second):
      return writer.operation(.XAP_QUERY_AND_MAYBE) + [first, second]
    case .filter(let first, let second):
      return writer.operation(.XAP_QUERY_FILTER) + [first, second]
    case .valueRange(let slot, let lower, let upper):
      writer.number(.XAP_QUERY_VALUE_RANGE)
      writer.number(slot)
      writer.bounds(lower, upper)
      return []
    case .prefix(let start, let limit, let combining):
      writer.number(.XAP_QUERY_PREFIX)
      writer.string(start.text)
      writer.number(limit)
      writer.number(combining == .or ? .XAP_COMBINING_OR : .XAP_COMBINING_SYNONYM)
      return []
    case .documents(let numbers):
      writer.number(.XAP_QUERY_DOCUMENTS)
      writer.number(numbers.count)
      var last: UInt32 = 0
      for number in numbers {
        writer.number(number &- last)
        last = number
      }
      return []
    case .scaled(let query, let factor):
      writer.number(.XAP_QUERY_SCALED)
      writer.real(factor)
      return [query]
    }
  }
}

extension PackedWriter {
  /// An operator whose operands need no number.
  fileprivate mutating func operation(_ operation: xap_operator) -> [Query] {
    number(operation)
    return []
  }

  /// An operator, its own number if it has one, and the number of its operands.
  fileprivate mutating func operation(
    _ operation: xap_operator, number own: Int? = nil, on queries: [Query]
  ) -> [Query] {
    number(operation)
    if let own { number(own) }
    number(queries.count)
    return queries
  }

  fileprivate mutating func number(_ value: xap_operator) {
    number(UInt32(value.rawValue))
  }

  fileprivate mutating func number(_ value: xap_combining) {
    number(UInt32(value.rawValue))
  }

  fileprivate mutating func bounds(_ lower: [UInt8]?, _ upper: [UInt8]?) {
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
