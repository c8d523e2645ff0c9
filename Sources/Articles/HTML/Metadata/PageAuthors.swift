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
    let rules = rules()
    for (index, rule) in rules.enumerated() {
      let names = clean(rule.values())
      guard !names.isEmpty else { continue }
      return Found(names: completed(names, by: rules[(index + 1)...]), rule: rule.name)
    }
    return Found()
  }

  /// Names with what their other parts are by the rules that follow: data for machines often
  /// has an account's name, "Ann" or "annlee", and the page itself "Ann Lee".
  private func completed(_ names: [String], by rules: ArraySlice<Rule>) -> [String] {
    guard names.contains(where: { !$0.utf8.contains(0x20) }) else { return names }
    let others = rules.lazy.map { clean($0.values()) }.first { others in
      others.contains { other in names.contains { Self.isPart($0, of: other) } }
    }
    return names.map { name in others?.first { Self.isPart(name, of: $0) } ?? name }
  }

  /// Whether a name of one word is the first of another's, or all of it in one.
  private static func isPart(_ name: String, of other: String) -> Bool {
    // A full stop is a site's, as in "Town.Online".
    guard !name.utf8.contains(0x20), !other.utf8.contains(UInt8(ascii: ".")),
      let space = other.firstIndex(of: " ")
    else { return false }
    let folded = FoldedText.of(name)
    return folded == FoldedText.of(String(other[..<space])) || folded == FoldedText.of(other)
  }

  private typealias Rule = (name: String, values: () -> [String])

  /// The surest first.
  private func rules() -> [Rule] {
    var list: [Rule] = page.data.articles.prefix(5).map { object in
      ("json-ld author", { people(of: object) })
    }
    list += meta(["article:author_name", "parsely-author", "sailthru.author", "byl"])
    list.append(("itemprop author", { marked { has(.itemprop, "author", $0) } }))
    list += meta(["author", "article:author", "dc.creator", "dcterms.creator", "citation_author"])
    list.append(("rel author", { marked { has(.rel, "author", $0) } }))
    list.append(("class author", bylines))
    if page.meta.first(["twitter:label1"])?.lowercased().contains("by") ?? false {
      list += meta(["twitter:data1"])
    }
    list += meta(["creator"])
    list.append(("beside the headline", besideHeadline))
    return list
  }

  private func people(of object: JSONObject) -> [String] {
    guard let value = object["author"] ?? object["creator"] else { return [] }
    return value.elements.map { page.data.resolved($0) }.filter { element in
      element.object.map { !StructuredData.types($0).contains("Organization") } ?? true
    }.compactMap(RecordValue.line)
  }

  private func meta(_ names: [String]) -> [Rule] {
    names.map { name in ("meta \(name)", { page.meta.all([name]) }) }
  }

  /// A short line soon after the headline that begins as bylines do.
  private func besideHeadline() -> [String] {
    guard let heading = page.tree.elements(.h1).first(where: { page.textLengths[$0] > 8 }) else {
      return []
    }
    var seen = 0
    for index in page.tree.subtree(heading).upperBound..<page.tree.nodes.count
    where page.tree.tag(index) == nil {
      let bytes = page.tree.text(index).trimmingSpace
      guard !bytes.isEmpty, page.textLengths[index] > 0 else { continue }
      let text = String(decoding: bytes.prefix(80), as: UTF8.self)
      if bytes.count < 70, Self.openings.contains(where: { text.hasPrefix($0) }) {
        // "Von" alone: the name is in the next element.
        if text.split(separator: " ").count > 1 { return [text] }
        let next = (index + 1..<min(index + 12, page.tree.nodes.count)).first {
          page.tree.text($0).trimmingSpace.count > 3
        }
        return next.map { [page.line($0, limit: 80)] } ?? []
      }
      seen += bytes.count
      if seen > 900 { return [] }
    }
    return []
  }

  private static let openings = [
    "By ", "by ", "Von ", "von ", "Par ", "par ", "Por ", "Text:", "Autor:", "Autorin:", "Author:",
    "Auteur", "Written by", "Door ", "Af ", "Av ", "By:", "Von:", "Tekst:", "Автор", "Di ", "BY ",
    "VON ", "PAR ", "POR ",
  ]

  /// The texts of elements that a rule holds for, in the page's own order; an
  /// element inside another that has been taken is not asked.
  private func marked(_ rule: (HTMLTree.Index) -> Bool) -> [String] {
    var texts: [String] = []
    var place: HTMLTree.Index?
    var until = 0
    for index in page.tree.nodes.indices where index >= until {
      guard page.tree.tag(index) != nil, rule(index) else { continue }
      until = page.tree.subtree(index).upperBound
      let text = authorText(index)
      guard !text.isEmpty, text.utf8.count < 200 else { continue }
      if let place, !isNear(index, place) { break }
      if clean([text]).isEmpty { continue }
      place = place ?? index
      texts.append(text)
    }
    return texts
  }

  /// Bylines of one article stand in one element; others are of other articles.
  private func isNear(_ a: HTMLTree.Index, _ b: HTMLTree.Index) -> Bool {
    guard let first = page.tree.parent(a), let second = page.tree.parent(b) else { return false }
    return first == second || page.tree.parent(first) == page.tree.parent(second)
      || page.tree.parent(first) == second
  }

  /// The name inside a byline, where the markup says which part is the name.
  private func authorText(_ index: HTMLTree.Index) -> String {
    if page.tree.tag(index) == .meta { return page.tree.attribute(.content, index) ?? "" }
    let inner = page.tree.subtree(index).dropFirst().first {
      has(.itemprop, "name", $0) || has(.rel, "author", $0) || has(.class, "fn", $0)
    }
    return page.line(inner ?? index, limit: 300)
  }

  private func has(_ attribute: HTMLAttribute, _ word: String, _ index: HTMLTree.Index) -> Bool {
    guard let bytes = page.tree.bytes(of: attribute, index), bytes.count >= word.utf8.count
    else { return false }
    return bytes.split(whereSeparator: { $0 <= 0x20 }).contains {
      $0.elementsEqual(word.utf8, by: { $0 | 0x20 == $1 })
    }
  }

  private func bylines() -> [String] {
    marked {
      let traits = page.names[$0]
      return traits.contains(.byline) && !traits.contains(.notByline)
    }
  }

  static let notBylines: Set = ["comment", "comments", "bio", "related", "avatar"]

  static let bylineWords: Set = [
    "author", "authors", "byline", "autor", "auteur", "autore", "verfasser", "redakteur",
    "bylines", "autoren", "autorin", "autores", "autora", "auteurs", "autori", "writer",
    "authorname", "autorname", "postauthor", "articleauthor", "entryauthor", "journalist",
    "skribent", "forfatter", "kirjoittaja", "redactor", "signature",
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
