/// Where the text of a group goes.
enum RTFDestination: Hashable {
  case text, title, author, keywords
  case fonts, created
  case skipped

  var isText: Bool {
    switch self {
    case .text, .title, .author, .keywords: true
    case .fonts, .created, .skipped: false
    }
  }

  /// The destination that a control word opens; nil when it opens none. Behind `\*`
  /// stands what a reader that doesn't know it is to skip.
  static func named(_ word: String, isIgnorable: Bool) -> RTFDestination? {
    if let known = table[word] { return known }
    return isIgnorable && !transparent.contains(word) ? .skipped : nil
  }

  /// Groups behind `\*` whose text is the document's: boxes and drawings.
  private static let transparent: Set = ["shpinst", "shptxt", "background", "ud"]

  private static let table: [String: RTFDestination] = {
    var table: [String: RTFDestination] = [
      "fonttbl": .fonts, "title": .title, "author": .author, "keywords": .keywords,
      "creatim": .created,
    ]
    let skipped = """
      colortbl stylesheet pict header headerl headerr headerf footer footerl footerr footerf \
      objdata objclass nonshppict shprslt fldinst listtable listoverridetable rsidtbl generator \
      xmlnstbl themedata colorschememapping datastore latentstyles filetbl revtbl bkmkstart \
      bkmkend annotation atnid atnauthor atnref xe tc tcn subject comment doccomm company manager \
      category operator hlinkbase revtim printim buptim sp ftnsep ftnsepc aftnsep aftnsepc \
      listtext pntext pn pnseclvl template passwordhash wgrffmtfilter
      """
    for word in skipped.split(whereSeparator: \.isWhitespace) { table[String(word)] = .skipped }
    return table
  }()
}
