/// What Xapian said when it could not do what it was asked, sorted by what the
/// caller does next.
package struct XapianError: Error, Sendable, Equatable {
  package enum Code: Sendable, CaseIterable {
    case notFound, locked, modified, corrupt, badQuery, badArgument, network, outOfMemory, other
  }

  package var code: Code
  /// Xapian's own class of exception ("DatabaseLockError").
  package var type: String
  package var message: String

  package init(code: Code, type: String, message: String) {
    self.code = code
    self.type = type
    self.message = message
  }
}
