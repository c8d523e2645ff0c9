/// What a run changed in a shard.
struct ShardChanges: Sendable {
  /// The commit that the run began with.
  var since: UInt64
  /// Those that came, went or got other terms, ascending.
  var documents: [UInt32]
}
