/// What `has:` can ask for.
package enum ArticleFlag: String, CaseIterable, Sendable {
  case date, title, text, author, source, section, url, person, place, organisation, topic
  case language

  static func flags(of article: IndexedArticle) -> [String] {
    allCases.filter { $0.isTrue(of: article) }.map(\.rawValue)
  }

  private func isTrue(of article: IndexedArticle) -> Bool {
    switch self {
    case .date: article.date != nil
    case .title: !article.title.isEmpty
    case .text: !article.text.isEmpty
    case .author: !article.authors.isEmpty
    case .source: article.source != nil
    case .section: article.section != nil
    case .url: article.url != nil
    case .person: !article.people.isEmpty
    case .place: !article.places.isEmpty
    case .organisation: !article.organisations.isEmpty
    case .topic: !article.topics.isEmpty
    case .language: article.language != nil
    }
  }
}
