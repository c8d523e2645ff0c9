/// A document as a database keeps it.
package struct StoredDocument: Sendable, Hashable {
  package var id: UInt32
  package var data: [UInt8]
  /// The value in each of the slots that were asked for, in their order; empty where there is none.
  package var values: [[UInt8]]
}
