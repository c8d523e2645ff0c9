/// Word's files since 2007 (ECMA-376 part 1, "WordprocessingML"): the text with its
/// notes, without comments and what was deleted under tracking.
enum WordFormat: ArticleFormat {
  static let name = "docx"
  static let extensions = ["docx", "docm", "dotx"]

  private static let names = FlowText.Names(
    paragraphs: ["p"], rows: ["tr"], cells: ["tc"],
    characters: ["tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-"],
    // A box is written twice, for new programs and, as "Fallback", for old ones.
    skipped: ["del", "movefrom", "instrtext", "ppr", "rpr", "fallback", "sectpr", "tblpr"],
    texts: ["t"])

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let parts = try PackageParts(of: &file, limits: options.limits) { path in
      path == "docProps/core.xml"
        || path.hasPrefix("word/")
          && ["document.xml", "document2.xml", "footnotes.xml", "endnotes.xml"]
            .contains { path == "word/" + $0 }
    }
    guard let root = parts.xml("word/document.xml") ?? parts.xml("word/document2.xml") else {
      throw ArticleError(.damaged, "there is no text of Word's in it. Save it anew.")
    }
    var article = Article()
    if let properties = parts.xml("docProps/core.xml") {
      DocumentProperties.fill(&article, from: properties)
      DocumentProperties.setCreated(&article, from: properties)
    }
    var flow = FlowText(root, names)
    if let title = flow.takeTitle(where: isTitle) {
      article.title = title
      article.provenance["title"] = "title style"
    }
    let notes = ["word/footnotes.xml", "word/endnotes.xml"].compactMap(parts.xml)
      .map { FlowText($0, names).text }
    article.text = ([flow.text] + notes).filter { !$0.isEmpty }.joined(separator: "\n\n")
    DocumentProperties.takeTitle(&article)
    try emit(nil, .success(article))
  }

  private static func isTitle(_ paragraph: XMLElement) -> Bool {
    let style = paragraph.first("ppr")?.first("pstyle")?[attribute: "val"]
    return style?.lowercased() == "title"
  }
}
