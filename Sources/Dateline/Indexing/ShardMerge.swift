import Xapian

/// Merges databases into a shard, with both of the compaction's halves at work at once.
enum ShardMerge {
  /// - Parameters:
  ///   - changing: changes data and values of the sources first, no terms.
  ///   - reading: reads the shard as soon as that can be done; it may have no positions yet.
  static func merge(
    _ sources: [String], into shard: String, changing: () throws -> Void = {},
    reading: () throws -> Void = {}
  ) throws {
    let halves = try HalvedCompaction(sources, to: shard)
    try changing()
    switch consume halves {
    case .some(let halves):
      try halves.compactOthers()
      try reading()
      try halves.finish()
    case nil:
      try DatabaseFiles.compact(sources, to: shard)
      try reading()
    }
  }
}
