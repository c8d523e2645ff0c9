import Dateline
import Testing

@Suite struct QuestionFlagTests {
  @Test func `every flag that a question knows is one that articles are given`() {
    #expect(Set(QuestionFlag.all) == Set(ArticleFlag.allCases.map(\.rawValue)))
    #expect(QuestionFlag.all.count == ArticleFlag.allCases.count)
  }

  @Test func `a flag goes by the names of its field`() {
    #expect(QuestionFlag(named: "People")?.name == "person")
    #expect(QuestionFlag(named: "body")?.name == "text")
    #expect(QuestionFlag(named: "URL")?.name == "url")
    #expect(QuestionFlag(named: "path") == nil)
  }
}
