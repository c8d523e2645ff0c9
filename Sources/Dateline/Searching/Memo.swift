/// Answers that are remembered, up to a number of them: when it is reached all are forgotten.
struct Memo<Key: Hashable, Value> {
  let limit: Int
  private var known: [Key: Value] = [:]

  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> Value? {
    get { known[key] }
    set {
      if known.count >= limit { known.removeAll() }
      known[key] = newValue
    }
  }
}
