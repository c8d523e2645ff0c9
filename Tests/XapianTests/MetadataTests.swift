import Testing

@testable import Xapian

struct MetadataTests {
  @Test func `metadata is kept, read, listed and removed`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    try writer.setMetadata("schema.version", Array("1".utf8))
    try writer.setMetadata("schema.stemmer", [0, 255])
    try writer.setMetadata("source", Array("x".utf8))
    #expect(try writer.metadata("schema.version") == Array("1".utf8))
    try writer.commit()
    let reader = try small.opened()
    #expect(try reader.metadata("schema.stemmer") == [0, 255])
    #expect(try reader.metadata("nothing") == [])
    #expect(try reader.metadataKeys(prefix: "schema.") == ["schema.stemmer", "schema.version"])
    #expect(try writer.metadataKeys() == ["schema.stemmer", "schema.version", "source"])
    try writer.setMetadata("source", [])
    try writer.close()
    #expect(try small.opened().metadataKeys() == ["schema.stemmer", "schema.version"])
  }

  @Test func `a key that is empty or too long is refused`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    for key in ["", String(repeating: "k", count: 246)] {
      #expect(XapianError.Code { try writer.setMetadata(key, [1]) } == .badArgument)
      #expect(XapianError.Code { _ = try writer.metadata(key) } == .badArgument)
    }
    try writer.setMetadata(String(repeating: "k", count: 245), [1])
    try writer.close()
  }
}

struct SpellingTests {
  @Test func `the nearest word of the dictionary is suggested`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    try writer.addSpelling("election", frequency: 10)
    try writer.addSpelling("selection", frequency: 2)
    try writer.close()
    let reader = try small.opened()
    #expect(try reader.spellingSuggestion("elecsion") == "election")
    #expect(try reader.spellingSuggestion("election") == nil)
    #expect(try reader.spellingSuggestion("unrelated") == nil)
    #expect(try reader.spellingSuggestion("elecsiom", maximumDistance: 1) == nil)
    #expect(try reader.spellingSuggestion("elecsiom", maximumDistance: 2) == "election")
  }

  @Test func `a word that is taken out is not suggested`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    try writer.addSpelling("venice", frequency: 2)
    try writer.commit()
    try writer.removeSpelling("venice", frequency: 2)
    try writer.close()
    #expect(try small.opened().spellingSuggestion("venise") == nil)
  }

  @Test func `a word that is empty or too long is refused and the batch is kept`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    for word in ["", String(repeating: "w", count: 246), String(repeating: "\u{0}", count: 200)] {
      #expect(XapianError.Code { try writer.addSpelling(word) } == .badArgument)
      #expect(XapianError.Code { try writer.removeSpelling(word) } == .badArgument)
      #expect(XapianError.Code { _ = try small.opened().spellingSuggestion(word) } == .badArgument)
    }
    try writer.addSpelling(String(repeating: "w", count: 245))
    try writer.addSpelling("a")
    try writer.add(packed(.init(words: "kept"), id: 1))
    try writer.close()
    #expect(try small.opened().documentCount == 1)
  }

  @Test func `a suggestion for a very long word takes no time`() throws {
    let small = try SmallDatabase([])
    let writer = try WritableDatabase(path: small.path, .open)
    let word = String(repeating: "ab", count: 122)
    try writer.addSpelling(word)
    try writer.close()
    #expect(try small.opened().spellingSuggestion(word + "a", maximumDistance: .max) == word)
  }
}
