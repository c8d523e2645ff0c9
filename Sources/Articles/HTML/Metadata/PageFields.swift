/// The fields of a page that are plainly declared: address, source, section,
/// language, topics.
enum PageFields {
  static func fill(_ article: inout Article, from page: HTMLPage) {
    let meta = page.meta
    article.url = page.address
    article.source = source(page)
    article.section = section(page)
    article.language = language(page)
    let topics = meta.all(["article:tag", "news_keywords", "parsely-tags", "keywords"])
    article.topics = topics.flatMap { RecordValue.topics(.string($0)) ?? [] }
      .reduce(into: []) { list, topic in
        if !list.contains(topic), list.count < 40 { list.append(topic) }
      }
  }

  private static func source(_ page: HTMLPage) -> String? {
    for object in page.data.articles {
      if let name = object["publisher"].map({ page.data.resolved($0) }).flatMap(RecordValue.name) {
        return TextCleaner.line(name)
      }
    }
    let declared = page.meta.first([
      "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher",
      "application-name", "publisher", "dc.source",
    ])
    if let declared, let name = RecordValue.name(.string(declared)) { return name }
    return page.address.flatMap(WebAddress.host)
  }

  private static func section(_ page: HTMLPage) -> String? {
    for object in page.data.articles {
      if let section = object["articleSection"].flatMap(RecordValue.line) { return section }
    }
    return page.meta.first([
      "article:section", "parsely-section", "cxenseparse:section", "section", "dc.subject",
    ])
  }

  private static func language(_ page: HTMLPage) -> String? {
    let root = page.tree.elements(.html).first { _ in true }
    let declared = root.flatMap { page.tree.attribute(.lang, $0) }
    if let declared, let language = LanguageTag.normalised(declared) { return language }
    for object in page.data.articles {
      if let text = object["inLanguage"].flatMap(RecordValue.line),
        let language = LanguageTag.normalised(text)
      {
        return language
      }
    }
    return page.meta.first(["content-language", "language", "dc.language", "og:locale"])
      .flatMap { LanguageTag.normalised(RecordValue.trimmed($0) ?? "") }
  }
}
