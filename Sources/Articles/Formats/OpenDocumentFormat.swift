/// Texts of LibreOffice and its kin (OASIS OpenDocument 1.3), zipped or as one flat
/// file.
enum OpenDocumentFormat: ArticleFormat {
  static let name = "odt"
  static let extensions = ["odt", "ott", "fodt"]

  private static let names = FlowText.Names(
    paragraphs: ["p", "h"], rows: ["table-row"], cells: ["table-cell"],
    characters: ["tab": "\t", "line-break": "\n", "s": " "],
    skipped: [
      "tracked-changes", "annotation", "note-citation", "sequence-decls", "binary-data", "desc",
      "script", "forms",
    ],
    texts: nil)

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let root: XMLElement
    let properties: XMLElement?
    if try file.peek(512).starts(with: [0x50, 0x4B]) {
      let parts = try PackageParts(of: &file, limits: options.limits) {
        ["content.xml", "meta.xml", "META-INF/manifest.xml"].contains($0)
      }
      if let manifest = parts.xml("META-INF/manifest.xml"),
        !manifest.descendants("encryption-data").isEmpty
      {
        throw ArticleError(.encrypted, "it is under a password: save it anew without one.")
      }
      guard let content = parts.xml("content.xml") else {
        throw ArticleError(.damaged, "there is no text of an OpenDocument in it. Save it anew.")
      }
      root = content
      properties = parts.xml("meta.xml")
    } else {
      let bytes = try file.readAll()
      root = XMLReader.read(TextDecoder.decode(bytes, label: HTMLCharset.declared(in: bytes)).text)
      properties = root.descendants("meta").first
    }
    guard let text = root.descendants("body").first?.first("text") else {
      throw ArticleError(.damaged, "there is no text of an OpenDocument in it. Save it anew.")
    }
    var article = Article()
    if let properties {
      DocumentProperties.fill(&article, from: properties)
      DocumentProperties.setCreated(&article, from: properties)
    }
    let styles = titleStyles(root)
    var flow = FlowText(text, names)
    if let title = flow.takeTitle(where: { styles.contains($0[attribute: "style-name"] ?? "") }) {
      article.title = title
      article.provenance["title"] = "title style"
    }
    article.text = flow.text
    DocumentProperties.takeTitle(&article)
    try emit(nil, .success(article))
  }

  /// "Title", and the styles that a program made of it for one paragraph.
  private static func titleStyles(_ root: XMLElement) -> Set<String> {
    var names: Set = ["Title"]
    for style in root.descendants("automatic-styles").flatMap({ $0.all("style") })
    where style[attribute: "parent-style-name"] == "Title" {
      names.insert(style[attribute: "name"] ?? "Title")
    }
    return names
  }
}
