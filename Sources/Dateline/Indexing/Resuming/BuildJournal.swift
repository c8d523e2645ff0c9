import FoundationEssentials
import Glibc
import Synchronization
import Xapian

/// What a build has finished so far: a note beside each of its small databases, so that a
/// build that was killed, or a rebuild that was stopped, goes on where it was.
///
///     building/
///       dictionary          what articles are packed with
///       0-unit-12/          a small database, and when it is finished
///       0-unit-12.done      what is in it: a `FinishedPiece`
///
/// Notes hold for one state of everything that decides what a small database holds, and
/// until the machine is started again: nothing here is made to outlive a power cut.
final class BuildJournal: Sendable {
  private static let ending = ".done"

  let folder: String
  /// What a run before finished.
  let left: [FinishedPiece]
  /// What those are packed with.
  let dictionary: DataDictionary?
  /// Begins the names of this run's databases.
  private let round: Int
  private let configuration: String
  private let state = Mutex<(pieces: [String: FinishedPiece], hasDictionary: Bool)>(([:], false))

  /// Looks at what is in the folder, and removes what is of no use.
  init(folder: String, unitBytes: Int) throws {
    self.folder = folder
    configuration = Self.configuration(unitBytes: unitBytes)
    try FilePaths.makeFolder(folder)
    let names = FilePaths.names(in: folder)
    dictionary = FilePaths.bytes(of: folder + "/dictionary").flatMap { DataDictionary(bytes: $0) }
    var left: [FinishedPiece] = []
    for name in names.sorted() where dictionary != nil && name.hasSuffix(Self.ending) {
      let path = folder + "/" + name.dropLast(Self.ending.count)
      guard let bytes = FilePaths.bytes(of: folder + "/" + name), access(path, F_OK) == 0,
        let piece = FinishedPiece(encoded: bytes, path: path, configuration: configuration)
      else { continue }
      left.append(piece)
    }
    // One that was merged, and was not yet removed, is in a larger one.
    var parts: Set<UInt64> = []
    left = left.sorted { $0.parts.count > $1.parts.count }.filter { piece in
      guard let first = piece.parts.first, !parts.contains(first) else { return false }
      parts.formUnion(piece.parts)
      return true
    }
    self.left = left
    let kept = Set(left.flatMap { [$0.path, $0.path + Self.ending] } + [folder + "/dictionary"])
    for name in names where left.isEmpty || !kept.contains(folder + "/" + name) {
      FilePaths.remove(folder + "/" + name)
    }
    round = 1 + (left.compactMap { Int($0.name.prefix { $0 != "-" }) }.max() ?? -1)
    state.withLock { state in
      state.hasDictionary = !left.isEmpty
      for piece in left { state.pieces[piece.path] = piece }
    }
  }

  /// Where a database of this run goes.
  func path(_ name: String) -> String { "\(folder)/\(round)-\(name)" }

  /// A unit is finished. Without a dictionary there was too little for it to be of use.
  func add(_ piece: FinishedPiece, _ dictionary: DataDictionary?) throws(DatelineError) {
    guard let dictionary else { return }
    let isFirst = state.withLock { state in
      defer { state.hasDictionary = true }
      return !state.hasDictionary
    }
    if isFirst { try write(dictionary.bytes, to: folder + "/dictionary") }
    try add(piece)
  }

  /// Databases were merged into one. Called before they are removed.
  func merge(_ sources: [String], into path: String) throws(DatelineError) {
    let pieces = state.withLock { state in
      sources.compactMap { state.pieces.removeValue(forKey: $0) }
    }
    guard pieces.count == sources.count else { return }
    try add(FinishedPiece(merging: pieces, path: path))
  }

  /// Removes databases with their notes.
  func remove(_ sources: [String]) {
    for path in sources {
      FilePaths.remove(path + Self.ending)
      FilePaths.remove(path)
    }
  }

  /// Nothing of it is wanted any more. The notes go first: what is killed in the middle
  /// leaves none of what is only half there.
  func end() {
    for name in FilePaths.names(in: folder) where name.hasSuffix(Self.ending) {
      FilePaths.remove(folder + "/" + name)
    }
    FilePaths.remove(folder)
  }

  private func add(_ piece: FinishedPiece) throws(DatelineError) {
    state.withLock { $0.pieces[piece.path] = piece }
    try write(piece.encoded(configuration), to: piece.path + Self.ending)
  }

  /// Whole or not at all.
  private func write(_ bytes: [UInt8], to path: String) throws(DatelineError) {
    try FilePaths.writePlainly(bytes, to: path + ".new")
    try FilePaths.rename(path + ".new", to: path)
  }

  /// This program to the byte, as good as, since this start of the machine.
  private static func configuration(unitBytes: Int) -> String {
    var program = stat()
    let boot = (try? FilePaths.read("/proc/sys/kernel/random/boot_id")) ?? ""
    stat("/proc/self/exe", &program)
    return [
      "\(Schema.version)", XapianLibrary.version, "\(unitBytes)", "\(program.st_size)",
      "\(program.st_mtim.tv_sec)", "\(program.st_mtim.tv_nsec)", boot,
    ].joined(separator: " ")
  }
}
