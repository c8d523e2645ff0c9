import TextAnalysis

/// An article from a record of named values: JSON, front matter, a header block,
/// a row of a table. One mapping for all of them.
enum ArticleRecord {
  /// `orders` are those of the table that the record is a row of.
  static func article(
    from value: JSONValue, _ options: ReadingOptions, orders: ColumnDayOrders? = nil
  ) -> Result<Article, ArticleError> {
    guard let object = value.object else {
      return .failure(
        ArticleError(.noText, "the record is not an object with named fields."))
    }
    var article = Article()
    fill(&article, from: object, options, orders: orders)
    return .success(article)
  }

  /// Sets every field that the record names, and leaves the others alone.
  static func fill(
    _ article: inout Article, from object: JSONObject, _ options: ReadingOptions,
    orders: ColumnDayOrders? = nil
  ) {
    var found = RecordCandidates(object, options)
    article.record = found.first(.record) { $0.text } ?? article.record
    article.title = found.first(.title, RecordValue.line) ?? article.title
    if let (name, text) = found.firstNamed(.text, RecordValue.text) {
      article.text = HTMLText.plainIfMarkup(text)
      article.provenance["text"] = name
    }
    article.url = found.first(.url, RecordValue.address) ?? article.url
    article.source = found.first(.source, RecordValue.name) ?? article.source
    article.section = found.first(.section, RecordValue.line) ?? article.section
    article.dateline = found.first(.dateline, RecordValue.line) ?? article.dateline
    article.language =
      found.first(.language) { RecordValue.line($0).flatMap(LanguageTag.normalised) }
      ?? article.language
    article.authors = found.first(.authors, RecordValue.people) ?? article.authors
    article.topics = found.first(.topics, RecordValue.topics) ?? article.topics
    // ninjs has its topics under what is a mail's title; a list is no title.
    if article.topics.isEmpty, case .array(let subjects) = object["subject"] {
      article.topics = RecordValue.topics(.array(subjects)) ?? []
    }
    article.people = found.list(.people) ?? article.people
    article.places = found.list(.places) ?? article.places
    article.organisations = found.list(.organisations) ?? article.organisations
    if let (name, date) = found.date(language: article.language, orders: orders) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = name
    }
    if options.explainsRecords {
      article.keys = RecordKey.all(used: found.used, of: object)
    }
  }

  /// The articles inside an object that only wraps a list of them, as exports
  /// and answers of web interfaces do; where `fields.toml` says, or else under one
  /// of the usual names.
  static func list(in value: JSONValue, _ options: ReadingOptions) -> [JSONValue]? {
    guard let object = value.object else { return nil }
    if let path = options.fields?.articles { return path.value(in: object)?.elements }
    let names: Set = [
      "articles", "items", "documents", "docs", "entries", "results", "data", "posts", "stories",
      "records", "hits", "response", "rows", "news",
    ]
    let hasText = object.members.contains {
      RecordField.named($0.name)?.field == .text && RecordValue.text($0.value) != nil
        && $0.name != "description"
    }
    guard !hasText else { return nil }
    for member in object.members where names.contains(member.name.lowercased()) {
      if case .array(let elements) = member.value, elements.contains(where: isArticle) {
        return elements
      }
      // {"response": {"docs": […]}}: one level more, and no further.
      if let inner = member.value.object {
        for nested in inner.members where names.contains(nested.name.lowercased()) {
          if case .array(let elements) = nested.value, elements.contains(where: isArticle) {
            return elements
          }
        }
      }
    }
    return nil
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    value.object?.members.contains { member in
      let field = RecordField.named(member.name)?.field
      return field == .title || field == .text
    } ?? false
  }
}
