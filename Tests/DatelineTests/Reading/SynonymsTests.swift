import Testing

@testable import Dateline

@Suite struct SynonymsTests {
  @Test(arguments: [
    ("Persia = Iran", "oil Persia", "oil (Persia OR Iran)"),
    ("Persia = Iran", "iran", "iran OR Persia"),
    ("Great War = World War I", "great war poets", "((great war) OR \"World War I\") poets"),
    ("Persia = Iran", "\"Persia\" =Persia -Persia", "\"Persia\" =Persia -Persia"),
    ("# a = b\n\nPeking=Beijing=Peiping", "peking", "peking OR Beijing OR Peiping"),
  ])
  func `a member brings the others of its group`(
    text: String, question: String, expected: String
  ) throws {
    let root = try Question(expected).root
    #expect(try Synonyms(text).expanding(try Question(question).root).0 == root)
  }

  @Test func `a line without two sides is named`() throws {
    let error = #expect(throws: DatelineError.self) { try Synonyms("Persia = Iran\nalone\n") }
    #expect(error?.message.contains("line 2") == true)
    #expect(throws: DatelineError.self) { try Synonyms("a = ") }
  }
}
