import TextAnalysis

/// What an office file or book says of itself, in the elements of Dublin Core
/// (https://www.dublincore.org/specifications/dublin-core/dces/) and beside them.
enum DocumentProperties {
  /// Fills in what `root`, however deep, says. A title that only a program wrote is
  /// none.
  static func fill(_ article: inout Article, from root: XMLElement) {
    func lines(_ names: String...) -> [String] {
      names.lazy.map { root.descendants($0).compactMap(\.line) }.first { !$0.isEmpty } ?? []
    }
    if let title = lines("title").first, isTelling(title) {
      article.title = title
      article.provenance["title"] = "document properties"
    }
    for line in lines("initial-creator", "creator") {
      for name in PersonNames.split(line) where !article.authors.contains(name) {
        article.authors.append(name)
      }
    }
    article.language = lines("language").first.flatMap(LanguageTag.normalised)
    article.topics = (lines("subject") + lines("keywords", "keyword")).flatMap(topics)
  }

  /// When writing began. When the file was changed last is not looked at.
  static func setCreated(_ article: inout Article, from root: XMLElement) {
    for name in ["created", "creation-date"] {
      guard let text = root.descendants(name).first?.line,
        let date = PublicationDateText.read(text)
      else { continue }
      article.published = PublicationDate(date: date, provenance: .documentProperties)
      article.provenance["date"] = "document properties"
      return
    }
  }

  static func topics(_ line: String) -> [String] {
    line.split { $0 == "," || $0 == ";" }.map { TextCleaner.line(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// "Microsoft Word - story2.doc", "Untitled", "story.indd" say nothing.
  static func isTelling(_ title: String) -> Bool {
    let title = title.lowercased()
    guard !title.isEmpty, !title.hasPrefix("untitled"), !title.hasPrefix("microsoft word - "),
      !["title", "document", "no title", "slide 1"].contains(title)
    else { return false }
    let ending = FileName.ending(of: title) ?? ""
    return !["doc", "docx", "dot", "rtf", "pdf", "indd", "qxd", "qxp", "odt", "txt", "wpd", "tif"]
      .contains(ending)
  }

  /// A first line that is short and has text below it heads the text.
  static func takeTitle(_ article: inout Article) {
    guard article.title.isEmpty else { return }
    let titled = PlainTextFormat.titled(Array(article.text.utf8))
    guard !titled.title.isEmpty else { return }
    (article.title, article.text) = titled
    article.provenance["title"] = "first line"
  }
}
