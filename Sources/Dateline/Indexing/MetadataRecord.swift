/// A piece of an index's metadata. No value takes it away.
struct MetadataRecord: Sendable, Equatable {
  var key: String
  var value: [UInt8]
}
