import Articles

/// The databases that a build which was killed or stopped has left, of which all files
/// are as they were: what they hold needs not be read again.
struct FinishedUnits {
  private var pieces: [FinishedPiece] = []
  private var byPart: [UInt64: Int] = [:]
  private var isTaken: [Bool] = []
  private var seen: Set<UInt64> = []

  init() {}

  /// Those of `left` whose files are all among `seen`, by their marks.
  init(_ left: [FinishedPiece], seen: Set<UInt64>) {
    for piece in left where piece.marks.allSatisfy({ $0 != 0 && seen.contains($0) }) {
      for part in piece.parts { byPart[part] = pieces.count }
      pieces.append(piece)
    }
    isTaken = Array(repeating: false, count: pieces.count)
    if !isEmpty { self.seen = seen }
  }

  var isEmpty: Bool { pieces.isEmpty }

  enum Finding {
    case unfinished
    /// Nothing has to be read; the database comes with the first of its parts.
    case finished(FinishedPiece?)
  }

  /// Whether a file was read. One that has changed since it was looked at counts as
  /// read: the next run sees that.
  mutating func find(_ file: SourceFile) -> Finding { take(file.key) }

  /// Whether some records of a file were read. One that has changed since it was looked at
  /// would be cut elsewhere: it is left to the next run.
  mutating func find(_ chunk: RecordChunk, of file: SourceFile) -> Finding {
    if !isEmpty, !seen.contains(FinishedPiece.mark(of: file)) { return .finished(nil) }
    return take(FinishedPiece.part(of: file, chunk))
  }

  /// Those that were not met, as when the run was stopped before.
  mutating func rest() -> [FinishedPiece] {
    defer { isTaken = Array(repeating: true, count: pieces.count) }
    return pieces.indices.filter { !isTaken[$0] }.map { pieces[$0] }
  }

  private mutating func take(_ part: UInt64) -> Finding {
    guard let index = byPart[part] else { return .unfinished }
    defer { isTaken[index] = true }
    return .finished(isTaken[index] ? nil : pieces[index])
  }
}
