import Synchronization

/// Decides which of the small databases of a build are merged when: neighbours
/// only, so that documents stay in path order, and so many at a time, so that the
/// number of open files is bounded.
final class MergeTree: Sendable {
  /// A database that holds the units from `first` on.
  struct Piece: Sendable, Equatable {
    var first: Int
    var count: Int
    var path: String
  }

  /// One database has some eight files open while it is merged.
  static let width = 48

  private let state = Mutex<(pieces: [Int: Piece], merged: Int)>(([:], 0))
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// Takes in a piece; returns what should be merged now, if anything, and into
  /// which.
  func add(_ piece: Piece) -> (sources: [Piece], result: Piece)? {
    state.withLock { state in
      state.pieces[piece.first] = piece
      let span = piece.count * Self.width
      let start = piece.first / span * span
      var sources: [Piece] = []
      for first in stride(from: start, to: start + span, by: piece.count) {
        guard let neighbour = state.pieces[first], neighbour.count == piece.count else {
          return nil
        }
        sources.append(neighbour)
      }
      for source in sources { state.pieces[source.first] = nil }
      state.merged += 1
      let path = "\(folder)/merged-\(state.merged)"
      return (sources, Piece(first: start, count: span, path: path))
    }
  }

  /// Takes in a piece that is left to the last merge.
  func keep(_ piece: Piece) { state.withLock { $0.pieces[piece.first] = piece } }

  /// Everything that is left, in order: what the last merge takes.
  func remaining() -> [Piece] {
    state.withLock { $0.pieces.values.sorted { $0.first < $1.first } }
  }
}
