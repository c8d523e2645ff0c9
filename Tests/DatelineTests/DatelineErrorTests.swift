import Testing
import Xapian

@testable import Dateline

@Suite struct DatelineErrorTests {
  @Test(arguments: XapianError.Code.allCases)
  func `whatever Xapian says becomes a sentence for a person`(code: XapianError.Code) {
    let error = DatelineError(
      XapianError(code: code, type: "SomeError", message: "the cause"), index: "/archive/index")
    let expected: DatelineError.Code =
      switch code {
      case .notFound: .notFound
      case .locked: .locked
      case .corrupt: .unusableIndex
      case .badQuery: .badQuestion
      case .modified, .badArgument, .network, .outOfMemory, .other: .engine
      }
    #expect(error.code == expected)
    #expect(error.message.contains(" "))
    #expect(error.description == error.message)
    // Where people can do nothing about it they get Xapian's own words.
    let tellsCause: Set<XapianError.Code> = [.corrupt, .badQuery, .network, .badArgument, .other]
    #expect(error.message.contains("the cause") == tellsCause.contains(code))
  }

  @Test func `a full disk is told with what to do`() {
    let error = DatelineError(
      XapianError(
        code: .other, type: "DatabaseError", message: "can't write b: No space left on device"),
      index: "/a")
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("/a is full") && error.message.contains("make room"))
  }

  @Test func `errors name the place and the remedy`() {
    #expect(
      DatelineError.noIndex(at: "/a").message
        == "there is no index at /a. Build one with: dateline index FOLDER")
    let damaged = DatelineError(
      XapianError(code: .corrupt, type: "DatabaseCorruptError", message: "bad block"), index: "/a")
    #expect(damaged.message.contains("/a"))
    #expect(damaged.message.contains("bad block"))
    #expect(damaged.message.hasSuffix("dateline index FOLDER --rebuild"))
  }
}
