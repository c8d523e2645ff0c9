/// Values by byte strings, such as a count by folded term: `ByteKeys` with a
/// value a key. Keys are numbered in the order they came, and the number is
/// how a value is reached, so that a lookup and a change hash the key once.
///
/// Other modules get the generic code unspecialised, some 50 ns a call. A hot
/// loop there keeps `ByteKeys` with an array of its own values beside it.
package struct ByteDictionary<Value> {
  package private(set) var keys: ByteKeys
  private var values: [Value] = []

  package init(minimumCapacity: Int = 0, seed: UInt64 = .random(in: .min ... .max)) {
    keys = ByteKeys(minimumCapacity: minimumCapacity, seed: seed)
  }

  package var count: Int { values.count }
  package var isEmpty: Bool { values.isEmpty }
  package var indices: Range<Int> { values.indices }

  package func index(of key: Span<UInt8>) -> Int? { keys.index(of: key) }

  /// The number of `key`, which is added with `value` if it isn't here.
  package mutating func index(
    of key: Span<UInt8>, insertingIfAbsent value: @autoclosure () -> Value
  ) -> Int {
    let (index, isNew) = keys.insert(key)
    if isNew { values.append(value()) }
    return index
  }

  /// The value of the key with this number.
  package subscript(index: Int) -> Value {
    get { values[index] }
    _modify { yield &values[index] }
  }

  /// The value of `key`, if it is here.
  package subscript(key: Span<UInt8>) -> Value? { keys.index(of: key).map { values[$0] } }

  /// Calls `body` with a key, by its number.
  package func withKey<Result>(
    at index: Int, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    try keys.withKey(at: index, body)
  }

  /// Forgets everything; `keepingCapacity` keeps the memory for what comes next.
  package mutating func removeAll(keepingCapacity: Bool = false) {
    keys.removeAll(keepingCapacity: keepingCapacity)
    values.removeAll(keepingCapacity: keepingCapacity)
  }
}

extension ByteDictionary: Sendable where Value: Sendable {}
