/// A term that a Xapian database can hold: 1 to 245 bytes of UTF-8 without control characters.
///
/// Glass, the on-disk format, allows keys of 245 bytes in which a NUL counts as two. A longer one
/// with NULs in it passes when a document is added and fails when it is committed, taking the
/// whole batch with it; so a term is legal by construction, or does not exist.
/// See <https://xapian.org/docs/glass.html> and the shim's `XAP_TERM_LIMIT`.
package struct Term: Hashable, Sendable {
  package static let maximumByteCount = 245

  /// The prefix and the value.
  package let text: String

  /// Drops control characters (U+0000 to U+001F, U+007F to U+009F) from prefix and value, and cuts
  /// at the end of a Unicode scalar what is too long. Nil if nothing is left of the value.
  package init?(prefix: String = "", _ value: String) {
    // Nearly all terms are short and in plain letters, and their scalars needn't be gone through.
    if Self.isPlain(prefix), Self.isPlain(value), !value.isEmpty,
      prefix.utf8.count + value.utf8.count <= Self.maximumByteCount
    {
      text = prefix + value
      return
    }
    var legal = LegalText()
    legal.append(prefix)
    let prefixByteCount = legal.byteCount
    legal.append(value)
    guard legal.byteCount > prefixByteCount else { return nil }
    text = legal.text
  }

  /// ASCII without control characters.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}

extension Term: Comparable {
  /// By bytes, as Xapian orders terms, and not by Unicode's rules.
  package static func < (first: Term, second: Term) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  /// By bytes: "é" in one scalar and in two are different terms.
  package static func == (first: Term, second: Term) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Term: CustomStringConvertible {
  package var description: String { text }
}

/// Text that grows as long as it stays a legal term.
private struct LegalText {
  var text = ""
  var byteCount = 0
  var isFull = false

  mutating func append(_ more: some StringProtocol) {
    for scalar in more.unicodeScalars where !isFull && !isControl(scalar) {
      let count = UTF8.width(scalar)
      isFull = byteCount + count > Term.maximumByteCount
      if isFull { return }
      text.unicodeScalars.append(scalar)
      byteCount += count
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
