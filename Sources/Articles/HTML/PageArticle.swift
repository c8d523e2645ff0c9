/// The article that a page shows.
enum PageArticle {
  static func read(_ page: HTMLPage) -> Article {
    var article = Article()
    PageFields.fill(&article, from: page)
    let title = PageTitle.read(page, source: article.source)
    article.title = title.text
    article.provenance["title"] = title.rule
    let authors = PageAuthors.read(page)
    article.authors = authors.names
    article.provenance["authors"] = authors.names.isEmpty ? nil : authors.rule
    if let dated = PageDate.read(page, title: title.text, language: article.language) {
      article.published = PublicationDate(date: dated.date, provenance: dated.provenance)
      article.provenance["date"] = dated.rule
    }
    let main = MainText.find(in: page, title: article.title)
    article.text = main.text
    article.provenance["text"] = main.rule
    return article
  }
}
