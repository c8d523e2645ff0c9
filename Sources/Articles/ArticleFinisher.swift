import TextAnalysis

/// The last step, the same for all formats: text made fit to show, what the file's
/// name says where the article itself is silent, and the bound on text.
struct ArticleFinisher {
  private let format: String
  private let limits: ReadingLimits
  private let nameDate: PartialDate?

  init(path: String, format: String, limits: ReadingLimits) {
    self.format = format
    self.limits = limits
    nameDate = FileNameDate.read(path: path)
  }

  func finished(
    _ result: Result<Article, ArticleError>, record: Int?
  ) -> Result<Article, ArticleError> {
    switch result {
    case .failure(var error):
      error.recordNumber = record
      return .failure(error)
    case .success(let article) where article.pathInside != nil: return .success(article)
    case .success(var article):
      guard article.text.utf8.count <= limits.textBytes else {
        return .failure(
          ArticleError(
            .tooLarge,
            """
            the article's text is \(article.text.utf8.count) bytes long and the limit is \
            \(limits.textBytes). Split it into articles.
            """, recordNumber: record))
      }
      article.format = format
      article.title = TextCleaner.line(article.title)
      article.text = TextCleaner.paragraphs(article.text)
      article.authors = article.authors.map(TextCleaner.line).filter { !$0.isEmpty }
      article.source = article.source.map(TextCleaner.line).flatMap { $0.isEmpty ? nil : $0 }
      article.section = article.section.map(TextCleaner.line).flatMap { $0.isEmpty ? nil : $0 }
      article.topics = article.topics.map(TextCleaner.line).filter { !$0.isEmpty }
      if article.published?.provenance ?? .documentProperties == .documentProperties,
        let nameDate
      {
        article.published = PublicationDate(date: nameDate, provenance: .fileName)
        article.provenance["date"] = "file name"
      }
      guard !article.text.isEmpty || !article.title.isEmpty || isKnownOtherwise(article) else {
        return .failure(
          ArticleError(.noText, "there is no text in it to search.", recordNumber: record))
      }
      return .success(article)
    }
  }

  /// A record that its source names or its editors tagged is an article though
  /// its text is missing: it is to be found by them, and counted.
  private func isKnownOtherwise(_ article: Article) -> Bool {
    article.record != nil || !(article.people ?? []).isEmpty || !(article.places ?? []).isEmpty
      || !article.topics.isEmpty || article.dateline != nil
  }
}
