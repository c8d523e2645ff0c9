/// The people a page names as its authors.
struct PageAuthors {
  struct Found {
    var names: [String] = []
    var rule = ""
  }

  private let page: HTMLPage
  private let siteNames: Set<String>

  static func read(_ page: HTMLPage) -> Found { PageAuthors(page).found() }

  private init(_ page: HTMLPage) {
    self.page = page
    let names = [page.meta.first(["og:site_name"]), page.host]
    siteNames = Set(names.compactMap { $0 }.map(FoldedText.of))
  }

  private func found() -> Found {
    for (rule, values) in declared() {
      let names = clean(values)
      if !names.isEmpty { return Found(names: names, rule: rule) }
    }
    return Found()
  }

  private func declared() -> [(String, [String])] {
    var list: [(String, [String])] = []
    for object in page.data.articles.prefix(5) {
      guard let value = object["author"] ?? object["creator"] else { continue }
      let people = value.elements.map { page.data.resolved($0) }
      let names = people.filter { element in
        element.object.map { !StructuredData.types($0).contains("Organization") } ?? true
      }
      list.append(("json-ld author", names.compactMap(RecordValue.line)))
    }
    for name in [
      "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
      "dc.creator", "dcterms.creator", "dc.creator.creator", "byl", "citation_author", "creator",
      "twitter:data1",
    ] {
      if name == "twitter:data1",
        !(page.meta.first(["twitter:label1"])?.lowercased().contains("by") ?? false)
      {
        continue
      }
      list.append(("meta \(name)", page.meta.all([name])))
    }
    list.append(("itemprop author", marked { self.isProperty("author", $0) }))
    list.append(("rel author", marked { self.has(.rel, "author", $0) }))
    list.append(("class author", marked { self.isByline($0) }))
    return list
  }

  /// The texts of elements that a rule holds for, in the page's own order; an
  /// element inside another that has been taken is not asked.
  private func marked(_ rule: (HTMLTree.Index) -> Bool) -> [String] {
    var texts: [String] = []
    var until = 0
    for index in page.tree.nodes.indices where index >= until {
      guard page.tree.tag(index) != nil, rule(index) else { continue }
      until = page.tree.subtree(index).upperBound
      let text = authorText(index)
      if !text.isEmpty, text.utf8.count < 200 { texts.append(text) }
      // More bylines than this are those of a list of articles.
      if texts.count == 4 { break }
    }
    return texts
  }

  /// The name inside a byline, where the markup says which part is the name.
  private func authorText(_ index: HTMLTree.Index) -> String {
    if page.tree.tag(index) == .meta { return page.tree.attribute(.content, index) ?? "" }
    let inner = page.tree.subtree(index).dropFirst().first {
      self.isProperty("name", $0) || self.has(.rel, "author", $0) || self.has(.class, "fn", $0)
    }
    return page.line(inner ?? index, limit: 300)
  }

  private func isProperty(_ name: String, _ index: HTMLTree.Index) -> Bool {
    has(.itemprop, name, index)
  }

  private func has(_ attribute: HTMLAttribute, _ word: String, _ index: HTMLTree.Index) -> Bool {
    guard let bytes = page.tree.bytes(of: attribute, index), bytes.count >= word.utf8.count
    else { return false }
    return String(decoding: bytes, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).contains { $0 == word }
  }

  private func isByline(_ index: HTMLTree.Index) -> Bool {
    for attribute in [HTMLAttribute.class, .id] {
      guard let bytes = page.tree.bytes(of: attribute, index) else { continue }
      let words = NameWords.split(bytes)
      if words.contains(where: { ["comment", "comments", "bio", "related", "avatar"].contains($0) })
      {
        return false
      }
      if words.contains(where: { Self.bylineWords.contains($0) }) { return true }
    }
    return false
  }

  private static let bylineWords: Set = [
    "author", "authors", "byline", "autor", "auteur", "autore", "verfasser", "redakteur",
  ]

  private func clean(_ values: [String]) -> [String] {
    var names: [String] = []
    for value in values.prefix(20) {
      for name in AuthorLine.names(in: HTMLEntities.decoded(value))
      where !siteNames.contains(FoldedText.of(name)) && !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}
