import TestSupport

@testable import Xapian

/// A database of a few documents that a test can check by hand.
struct SmallDatabase {
  /// Slot 0 is the day, slot 1 the place, slot 2 the group that a document collapses into.
  struct Text {
    var words: String
    var day = ""
    var place = ""
    var group = ""
    /// A term that doesn't weigh.
    var flag = ""
  }

  let folder: TemporaryFolder
  var path: String { folder.path("db") }

  /// Documents are numbered from 1 in this order, and have the unique terms Q1, Q2, ….
  init(_ texts: [Text]) throws {
    folder = try TemporaryFolder()
    let writer = try WritableDatabase(path: path, .create, synchronised: false)
    for (index, text) in texts.enumerated() {
      try writer.add(packed(text, id: index + 1))
    }
    try writer.close()
  }

  func opened() throws -> Database { try Database(path: path) }
}

/// The words of a text as terms with positions from 1 on, the unique term, the values, and the
/// words as data.
func packed(_ text: SmallDatabase.Text, id: Int) -> PackedDocument {
  var positions: [String: [UInt32]] = [:]
  for (index, word) in text.words.split(separator: " ").enumerated() {
    positions[String(word), default: []].append(UInt32(index + 1))
  }
  var document = PackedDocument()
  document.addTerm(legal("Q\(id)"))
  for (word, positions) in positions.sorted(by: { $0.key < $1.key }) {
    document.addTerm(Array(word.utf8).span, wdf: positions.count, positions: positions.span)
  }
  if !text.flag.isEmpty { document.addTerm(legal(text.flag)) }
  document.setValue(Array(text.day.utf8), slot: 0)
  document.setValue(Array(text.place.utf8), slot: 1)
  document.setValue(Array(text.group.utf8), slot: 2)
  document.data = Array(text.words.utf8)
  return document
}

/// A term that the test knows to be legal.
func legal(_ text: String) -> Term {
  guard let term = Term(text) else { preconditionFailure("\(text) is no term") }
  return term
}

extension Query {
  static func word(_ text: String) -> Query { .term(legal(text)) }
}

extension XapianError.Code {
  /// The code of the error that the work throws, or nil.
  init?(of work: () throws -> Void) {
    do { try work() } catch let error as XapianError {
      self = error.code
      return
    } catch {}
    return nil
  }
}
extension DatabaseFiles {
  /// As a build does it, or as the library does by itself.
  static func compact(
    _ sources: [String], to destination: String, onTwoThreads: Bool
  ) throws(XapianError) {
    guard onTwoThreads, let halves = try HalvedCompaction(sources, to: destination) else {
      return try compact(sources, to: destination)
    }
    try halves.compactOthers()
    try halves.finish()
  }
}
