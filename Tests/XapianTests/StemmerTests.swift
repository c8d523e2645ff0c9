import Testing

@testable import Xapian

struct StemmerTests {
  private func stem(_ word: String, _ language: String) throws -> String {
    let stemmer = try Stemmer(language: language)
    var stem: [UInt8] = Array("left over".utf8)
    try stemmer.stem(Array(word.utf8).span, into: &stem)
    return String(decoding: stem, as: UTF8.self)
  }

  @Test func `words are brought to their stems`() throws {
    #expect(try stem("elections", "english") == "elect")
    #expect(try stem("elections", "en") == "elect")
    #expect(try stem("wahlen", "german") == "wahl")
    #expect(try stem("élections", "french") == "élect")
    #expect(try stem("elections", "none") == "elections")
  }

  @Test func `an empty word and bytes that are no text have stems`() throws {
    #expect(try stem("", "english") == "")
    let stemmer = try Stemmer(language: "english")
    var stem: [UInt8] = []
    try stemmer.stem(([0xFF, 0, 0xC3] as [UInt8]).span, into: &stem)
    try stemmer.stem([UInt8](repeating: UInt8(ascii: "a"), count: 100_000).span, into: &stem)
    #expect(stem.count > 90_000)
  }

  @Test func `every language that is listed has a stemmer, and others have none`() throws {
    let languages = Stemmer.languages
    #expect(languages.contains("english"))
    for language in languages { _ = try Stemmer(language: language) }
    #expect(XapianError.Code { _ = try Stemmer(language: "klingon") } == .badArgument)
  }

  @Test func `the library tells its version`() {
    #expect(XapianLibrary.version.hasPrefix("1.4."))
  }
}
