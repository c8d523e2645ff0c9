/// A folded word of at most eight bytes, for comparing with short lists.
struct ShortWord: Equatable {
  private let packed: UInt64

  /// Nil when there are no bytes or more than eight.
  init?(_ bytes: Span<UInt8>) {
    guard (1...8).contains(bytes.count) else { return nil }
    var packed: UInt64 = 0
    for offset in bytes.indices { packed = packed << 8 | UInt64(bytes[offset]) }
    self.packed = packed
  }

  /// The letters that start at `offset`; nil when they are too many, or when
  /// something other than letters belongs to their word.
  init?(wordAt offset: Int, in text: Span<UInt8>) {
    var folded: [UInt8] = []
    var index = offset
    while index < text.count, folded.count <= 8 {
      let scalar = text.scalar(at: index)
      let entry = ScalarTable.entry(scalar.value)
      switch entry.scalarClass {
      case .letter, .extend: folded.append(folding: scalar.value, entry)
      case .digit: return nil
      default:
        self.init(folded.span)
        return
      }
      index += scalar.width
    }
    self.init(folded.span)
  }

  static func list(_ words: String) -> [ShortWord] {
    words.utf8.split(separator: UInt8(ascii: " ")).compactMap { ShortWord(Array($0).span) }
  }
}
