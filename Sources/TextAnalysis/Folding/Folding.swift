/// What two spellings of one word have in common. For search, never for display.
///
/// Case, accents, ligatures, full-width forms, digits of any script,
/// apostrophes, dashes and double quotes are made one; invisible format
/// characters go; white space becomes single spaces, with none at either end.
/// Composed and decomposed text (NFC, NFD) fold alike, and folding what is
/// folded changes nothing. Invalid UTF-8 becomes a space; marks that nothing
/// stands before are left out.
package enum Folding {
  package static func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    fold(text.utf8Span.span, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends the folded form of `bytes` to `folded`.
  package static func fold(_ bytes: Span<UInt8>, into folded: inout [UInt8]) {
    let start = folded.count
    folded.reserveCapacity(start + bytes.count)
    var isAfterSpace = true
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > space, byte < 0x7F {
        folded.append(ASCIIClass.lowercased(byte))
        isAfterSpace = false
        offset += 1
        continue
      }
      let scalar = bytes.scalar(at: offset)
      offset += scalar.width
      if isSpace(scalar.value) {
        if !isAfterSpace { folded.append(space) }
        isAfterSpace = true
      } else if folded.count > start || !isMark(scalar.value) {
        let before = folded.count
        folded.append(folding: scalar.value)
        isAfterSpace = isAfterSpace && folded.count == before
      }
    }
    if folded.count > start, folded.last == space { folded.removeLast() }
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    ScalarTable.entry(scalar).scalarClass == .extend
  }

  private static let space = UInt8(ascii: " ")

  /// White space, control characters, and what stands for an invalid byte.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar <= 0x20 || scalar == 0x7F }
    return ScalarTable.entry(scalar).scalarClass == .space
  }
}
