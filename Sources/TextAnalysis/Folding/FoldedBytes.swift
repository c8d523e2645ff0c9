/// Where folded text is written: a buffer that grows or the term of a word.
protocol FoldedBytes: ~Copyable {
  mutating func append(_ byte: UInt8)
  /// The last scalar, which a mark may change.
  var lastScalar: DecodedScalar? { get }
  mutating func removeLast(_ count: Int)
}

extension FoldedBytes where Self: ~Copyable {
  /// Appends a scalar's UTF-8. What is no scalar is left out.
  @inline(__always)
  mutating func append(utf8 value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
    } else if value < 0x800 {
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x110000 {
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// Appends a scalar's folded form. A mark may change what stands before it.
  @inline(__always)
  mutating func append(folding scalar: UInt32, _ entry: ScalarEntry) {
    if entry.scalarClass == .extend, compose(with: scalar) { return }
    switch entry.fold {
    case ScalarEntry.Fold.shift:
      append(utf8: entry.shifted(scalar))
    case ScalarEntry.Fold.sequence:
      let sequences = ScalarTable.shared.sequences
      for offset in entry.sequence { append(sequences[offset]) }
    default:
      break
    }
  }

  @inline(__always)
  mutating func append(folding scalar: UInt32) {
    append(folding: scalar, ScalarTable.entry(scalar))
  }

  /// Makes one letter of the last scalar and a mark, where they are one.
  private mutating func compose(with mark: UInt32) -> Bool {
    guard MarkComposition.mayCompose(mark), let base = lastScalar,
      let composed = MarkComposition.composition(base.value, mark)
    else { return false }
    removeLast(base.width)
    append(utf8: composed)
    return true
  }
}

extension [UInt8]: FoldedBytes {
  var lastScalar: DecodedScalar? { span.lastScalar }
}

extension Span<UInt8> {
  var lastScalar: DecodedScalar? {
    var start = count - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }
}
