/// The bounds of reading, so that no file however hostile can take the machine.
/// What exceeds a bound is refused with a reason; nothing is cut silently.
package struct ReadingLimits: Sendable, Equatable {
  /// Bytes of a file that has to be held whole (text, Markdown, HTML, one JSON
  /// object), after decompression. Files of records have no such bound: they are
  /// streamed. The longest books are under 8 MB; 64 MB leaves room for exports.
  package var fileBytes = 64 << 20
  /// Bytes of one record (a line of JSON Lines, an element of a JSON array).
  package var recordBytes = 64 << 20
  /// UTF-8 bytes of one article's text.
  package var textBytes = 32 << 20
  /// How deeply JSON may be nested. Elements of HTML deeper than this are
  /// flattened instead (browsers do the same, at 512).
  package var nestingDepth = 512
  /// Bytes that one compressed file may unfold to.
  package var decompressedBytes = 256 << 30
  /// How many times bigger than its compressed form a file may be. Looked at
  /// only once `ratioFreeBytes` have come out, for small files of one repeated
  /// letter are harmless. JSON Lines of news reach 4 to 20; deflate's own limit
  /// is 1032 (https://zlib.net/zlib_tech.html).
  package var decompressionRatio = 200
  package var ratioFreeBytes = 16 << 20
  /// Files, folders and links that an archive may hold.
  package var containerEntries = 1_000_000
  /// How deep archives may stand in each other.
  package var containersInside = 3
  /// How many times its size a compressed file in an archive may unfold to; it
  /// counts as so much of what the archive around it may unfold to, so that all of
  /// them together keep within its bounds.
  package var nestedRatio = 50
  /// What such a file may unfold to whatever its size.
  package var nestedFreeBytes = 16 << 10
  /// Of a program that makes text of a file: seconds, bytes of memory (of address
  /// space), bytes of output. It may write no file. Books of a thousand pages take
  /// pdftotext some ten seconds.
  package var converterSeconds = 60
  package var converterMemory = 1 << 30
  package var converterOutput = 64 << 20

  package init() {}

  /// The limits for what stands in an archive.
  var inside: ReadingLimits {
    var limits = self
    limits.containersInside -= 1
    limits.decompressionRatio = nestedRatio
    limits.ratioFreeBytes = nestedFreeBytes
    // Less, so that an archive within it fits into what it may unfold to.
    limits.nestedRatio /= 2
    limits.nestedFreeBytes /= 4
    return limits
  }

  package static let standard = ReadingLimits()
}
