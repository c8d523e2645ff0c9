import TestSupport

@testable import Dateline

/// An index that is open, for its vocabulary: English, and nothing else, unless
/// said otherwise.
final class OpenVocabulary {
  private let archive: TestArchive
  private let reader: IndexReader
  private let state: IndexReader.State

  init(languages: [String] = ["en"]) throws {
    archive = try TestArchive()
    for language in languages {
      try archive.write(
        "\(language).json", TestArchive.Source(title: "A", text: "B", language: language))
    }
    try archive.run { $0.workers = 1 }
    reader = try IndexReader(IndexFolder(archive.index))
    state = try reader.withCurrent { $0 }
  }

  func finder(_ question: String) throws -> MatchFinder {
    MatchFinder(try Question(question).root.highlighted, vocabulary: state.vocabulary)
  }

  /// What is marked in a text, as text.
  func matches(_ question: String, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try finder(question).matches(in: text).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
  }
}
