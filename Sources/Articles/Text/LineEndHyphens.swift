/// What becomes of a hyphen at the end of a line when lines of a paragraph are joined:
/// "de-⏎bate" is a word, "well-⏎known" two, and "rail-⏎and road" two with a space.
struct LineEndHyphens {
  enum Join { case word, compound, space }

  /// Words with a hyphen inside of them that the text has within its lines.
  private let compounds: Set<[UInt8]>

  /// `lines` are the bytes of each line without white space at its ends.
  init(_ lines: [ArraySlice<UInt8>]) {
    guard lines.contains(where: { $0.last == UInt8(ascii: "-") }) else {
      compounds = []
      return
    }
    var compounds: Set<[UInt8]> = []
    for line in lines {
      for word in line.split(whereSeparator: { !Self.isLetter($0) && $0 != UInt8(ascii: "-") })
      where word.contains(UInt8(ascii: "-")) && word.count <= Self.longest {
        compounds.insert(word.map(Self.lower))
      }
    }
    self.compounds = compounds
  }

  /// No compound is longer, in bytes.
  private static let longest = 60

  func join(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Join {
    guard line.last == UInt8(ascii: "-"), let letter = line.dropLast().last,
      Self.isLetterOrDigit(letter), let first = next.first, Self.isLetterOrDigit(first)
    else { return .space }
    let before = line.dropLast().suffix(while: Self.isLetter)
    let after = next.prefix { Self.isLetter($0) || $0 == UInt8(ascii: "-") }
    guard before.count + after.count < Self.longest else { return .space }
    if Self.conjunctions.contains(String(decoding: after, as: UTF8.self)) { return .space }
    guard Self.isLetter(letter), Self.beginsLowercase(next) else { return .compound }
    let part = before.map(Self.lower)
    if compounds.contains(part + [UInt8(ascii: "-")] + after.map(Self.lower)) { return .compound }
    return Self.firstParts.contains(String(decoding: part, as: UTF8.self)) ? .compound : .word
  }

  /// Behind a hyphen that stands for the rest of a compound.
  private static let conjunctions: Set = [
    "and", "or", "to", "und", "oder", "bis", "sowie", "et", "ou", "y", "o", "e", "en", "of", "og",
    "och", "eller",
  ]

  /// First parts that keep their hyphen.
  private static let firstParts: Set = ["self", "well", "ex", "non", "half", "all", "so", "vice"]

  private static func beginsLowercase(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase
      ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
