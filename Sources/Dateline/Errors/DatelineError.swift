package import Xapian

/// Something that a person has to know: the fact, the place, the remedy.
public struct DatelineError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What a caller may do about it.
  public enum Code: Sendable, CaseIterable {
    /// There is no index, or no such article.
    case notFound
    /// The question can't be read.
    case badQuestion
    /// An option or a value can't be used.
    case badRequest
    /// Another process is writing the index.
    case locked
    /// The index is damaged, or of another version.
    case unusableIndex
    /// A file, a folder or the disk is in the way.
    case inputOutput
    /// The run was stopped from outside.
    case interrupted
    /// Anything else that Xapian reports.
    case engine
  }

  /// What kind of trouble it is.
  public var code: Code
  /// One or two sentences for a person.
  public var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}

extension DatelineError {
  static func noIndex(at folder: String) -> DatelineError {
    DatelineError(
      .notFound, "there is no index at \(folder). Build one with: dateline index FOLDER")
  }

  static let noMemory = DatelineError(.engine, "there is not enough memory to do this.")

  /// What Xapian's errors of this kind end in: the C library's words, in its own locale.
  private static let noRoom = "No space left on device"

  static func damaged(_ error: XapianError, index folder: String) -> DatelineError {
    .damaged(error.message, index: folder)
  }

  static func damaged(_ fact: String, index folder: String) -> DatelineError {
    DatelineError(
      .unusableIndex,
      "the index at \(folder) is damaged (\(fact)). "
        + "Build it again with: dateline index FOLDER --rebuild")
  }

  /// What Xapian said, in words for a person, about the index at a folder.
  package init(_ error: XapianError, index folder: String) {
    switch error.code {
    case .notFound: self = .noIndex(at: folder)
    case .locked:
      self.init(.locked, "another program is writing the index at \(folder). Try again later.")
    case .modified:
      self.init(
        .engine, "the index at \(folder) changed faster than it could be read. Try again.")
    case .corrupt: self = .damaged(error, index: folder)
    case .badQuery: self.init(.badQuestion, "the question can't be answered: \(error.message)")
    case .network:
      self.init(
        .engine, "a shard of the index on another machine can't be reached: \(error.message)")
    case .outOfMemory: self = .noMemory
    case .other where error.message.contains(Self.noRoom):
      self.init(
        .inputOutput,
        "the disk of the index at \(folder) is full (\(error.message)). Nothing that was committed "
          + "is lost: make room, and run the same again.")
    case .badArgument, .other:
      self.init(.engine, "Xapian reports \(error.type): \(error.message)")
    }
  }
}
