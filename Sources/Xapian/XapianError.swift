/// What Xapian said when it could not do what it was asked, sorted by what the
/// caller does next.
package struct XapianError: Error, Sendable, Equatable {
  package enum Code: Sendable, CaseIterable {
    /// There is no database there, or no such document in it.
    case notFound
    /// Another writer has the database.
    case locked
    /// The database was written to twice since it was opened: reopen it and search again.
    case modified
    /// The database is damaged, or of a format this library can't read: rebuild it.
    case corrupt
    /// A question that can't be asked: tell whoever asked it.
    case badQuery
    /// An error in the calling program.
    case badArgument
    /// A database on another machine did not answer.
    case network
    /// There is no memory left.
    case outOfMemory
    /// Anything else: report type and message.
    case other
  }

  package var code: Code
  /// Xapian's own class of exception ("DatabaseLockError").
  package var type: String
  /// Xapian's own words.
  package var message: String

  package init(code: Code, type: String, message: String) {
    self.code = code
    self.type = type
    self.message = message
  }
}
