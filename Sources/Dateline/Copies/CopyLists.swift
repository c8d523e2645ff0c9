import Xapian

/// The documents of every group of copies: a value of each copy says its group, and going
/// through all values for every hit would be slow. Some 20 bytes and .1 microseconds a copy.
struct CopyLists {
  /// A query of more numbers might be longer than one can be; the values are gone through.
  static let maximumDocuments = 100_000

  private let documents: [UInt64: [UInt32]]
  /// Numbers of documents mean something where there is one local shard.
  private let hasNumbers: Bool

  init(of database: borrowing Database) throws(XapianError) {
    hasNumbers = database.revision != nil
    var documents: [UInt64: [UInt32]] = [:]
    if hasNumbers {
      try CopyGrouping.forEachValue(of: ValueSlot.copies, in: database) { document, value in
        if let group = CopyGrouping.decode(value) { documents[group, default: []].append(document) }
      }
    }
    self.documents = documents
  }

  /// In their order; nil where numbers mean nothing.
  func documents(of group: UInt64) -> [UInt32]? { hasNumbers ? documents[group] ?? [] : nil }

  func query(_ group: UInt64) -> Query {
    guard let numbers = documents(of: group), numbers.count <= Self.maximumDocuments else {
      let value = CopyGrouping.encode(group)
      return .valueRange(slot: ValueSlot.copies, from: value, to: value)
    }
    return .documents(numbers)
  }
}
