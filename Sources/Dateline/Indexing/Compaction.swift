import Xapian

/// Writes the live generation anew when updates have blown it up, as a generation of
/// its own that holds the same.
///
/// Xapian never changes a block in place: a commit writes the blocks that change to
/// other places, and those that it leaves are used by later commits
/// (https://xapian.org/docs/admin_notes.html#database-size). So one update of a
/// hundredth of the articles doubles a shard, and full blocks, which have to be split,
/// do the rest over a year. Compacting reads and writes the whole once.
struct Compaction {
  /// How many times what it took when it was compact a shard may take. It takes twice
  /// that from the first update on; compacting it then would make each update the first.
  static let mostGrowth = 2.5
  /// Below so many bytes the room is not worth the writing.
  static let leastBytes = 16 << 20

  let folder: IndexFolder
  let options: IndexingOptions

  enum Outcome: Equatable {
    case notWanted
    /// There is a new generation now.
    case done
    /// The index is as it was, and why.
    case failed(String)
  }

  /// Compacts under the writer's lock, given the manifest of the live generation. What
  /// fails, for want of room say, leaves the index as it was: the next update tries again.
  func runIfWorthwhile(_ live: Manifest) -> Outcome {
    let shard = folder.shard(generation: live.generation)
    let bytes = FilePaths.size(of: shard)
    guard bytes >= options.leastCompactedBytes, let compact = live.compactBytes,
      Double(bytes) >= Self.mostGrowth * Double(compact)
    else { return .notWanted }
    let kept = [live.generation, live.before ?? live.generation]
    OldGenerations(folder).remove(except: kept, graceSeconds: options.graceSeconds)
    // As long as searches may still read a generation that was replaced, the next stays:
    // a folder that is watched could leave one behind every few seconds.
    guard Set(folder.allGenerations()).isSubset(of: kept) else { return .notWanted }
    guard FilePaths.freeBytes(in: folder.path) > bytes else {
      return .failed("there is less room on the disk of \(folder.path) than the index takes.")
    }
    return run(live, shard)
  }

  private func run(_ live: Manifest, _ shard: String) -> Outcome {
    var new = live
    new.generation = (folder.allGenerations().last ?? live.generation) + 1
    let path = folder.generation(new.generation)
    do {
      try FilePaths.makeFolder(path)
      let compacted = folder.shard(generation: new.generation)
      let columns = FacetColumnFiles(shard: compacted)
      try ShardMerge.merge([shard], into: compacted, reading: { columns.refresh(compacted) })
      new.compactBytes = FilePaths.size(of: compacted)
      try new.write(to: folder.manifest(generation: new.generation))
      OldGenerations(folder).noteLive(live.generation)
      try folder.swap(to: new.generation)
      return .done
    } catch {
      // The stub is replaced whole or not at all: the live generation is what it was.
      FilePaths.remove(path)
      return .failed(message(for: error))
    }
  }

  private func message(for error: any Error) -> String {
    switch error {
    case let error as DatelineError: error.message
    case let error as XapianError: DatelineError(error, index: folder.path).message
    default: "\(error)"
    }
  }
}
