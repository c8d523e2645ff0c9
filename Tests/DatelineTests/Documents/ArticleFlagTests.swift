import Testing

@testable import Dateline

@Suite struct ArticleFlagTests {
  @Test func `an article has the flags of the facts that it has`() {
    var article = IndexedArticle()
    #expect(ArticleFlag.flags(of: article).isEmpty)
    article.date = "1923"
    article.people = ["A B"]
    article.title = "T"
    #expect(ArticleFlag.flags(of: article) == ["date", "title", "person"])
    article.text = "x"
    article.authors = ["a"]
    article.source = "s"
    article.section = "s"
    article.url = "u"
    article.places = [IndexedArticle.Place(name: "p")]
    article.organisations = ["o"]
    article.topics = ["t"]
    article.language = "en"
    #expect(Set(ArticleFlag.flags(of: article)) == Set(ArticleFlag.allCases.map(\.rawValue)))
  }

  @Test func `every fact that a question can ask for has a flag in the index`() {
    #expect(Set(QuestionFlag.all) == Set(ArticleFlag.allCases.map(\.rawValue)).union(["text"]))
  }
}
