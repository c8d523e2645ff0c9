/// The address a page gives for itself: its canonical link, Open Graph, JSON-LD; else where the
/// program that saved it says that it came from.
enum PageAddress {
  static func read(
    _ tree: HTMLTree, _ meta: MetaTags, _ data: StructuredData, source: [UInt8]
  ) -> String? {
    for index in tree.elements(.link) {
      let relations = tree.attribute(.rel, index)?.lowercased().split(separator: " ") ?? []
      if relations.contains("canonical"), let href = tree.attribute(.href, index),
        WebAddress.host(of: href) != nil
      {
        return href
      }
    }
    if let url = meta.first(["og:url", "twitter:url", "parsely-link"]),
      WebAddress.host(of: url) != nil
    {
      return url
    }
    for object in data.articles {
      for name in ["url", "mainEntityOfPage", "@id"] {
        if let url = object[name].flatMap(RecordValue.address), WebAddress.host(of: url) != nil {
          return url
        }
      }
    }
    return savedFrom(source)
  }

  /// SingleFile writes a comment before the page: "Page saved with SingleFile", then a line for
  /// each of "url" and "saved date" (https://github.com/gildas-lormeau/SingleFile).
  private static func savedFrom(_ source: [UInt8]) -> String? {
    // Among bytes first: hardly any page has it, and to cut each into lines and search them
    // took a tenth of the time of indexing.
    let head = Array(source.prefix(2000))
    guard ByteSearch.contains(Array(singleFile.utf8), in: head) else { return nil }
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let note = lines.firstIndex(where: { $0.contains(singleFile) }) else {
      return nil
    }
    let fields = lines[note...].dropFirst().prefix(4).map { TextCleaner.line(String($0)) }
    let url = fields.first { $0.hasPrefix("url: ") }.map { String($0.dropFirst("url: ".count)) }
    return url.flatMap { WebAddress.host(of: $0) == nil ? nil : $0 }
  }

  private static let singleFile = "Page saved with SingleFile"
}
