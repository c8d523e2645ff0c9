/// Why a file, or one record of it, could not be read. A result, never the end
/// of a run.
package struct ArticleError: Error, Sendable, Equatable {
  /// The reasons by which failures are counted and listed.
  package enum Reason: String, Sendable, CaseIterable {
    case unreadable = "cannot be opened"
    case notAFile = "is not a regular file"
    case vanished = "vanished or changed while it was read"
    case tooLarge = "is too large"
    case tooDeep = "is nested too deeply"
    case damaged = "is damaged"
    case noText = "has no text"
    case encrypted = "is encrypted"
    case needsTool = "needs a program that is not installed"
    case unknownFormat = "is of a format that is not read"
  }

  package var reason: Reason
  /// One sentence for a person: the fact, the place, the remedy.
  package var message: String
  /// The record's number in the file, from 1; nil when the whole file failed.
  package var recordNumber: Int?

  package init(_ reason: Reason, _ message: String, recordNumber: Int? = nil) {
    self.reason = reason
    self.message = message
    self.recordNumber = recordNumber
  }
}
