/// The address a page gives for itself: its canonical link, Open Graph, JSON-LD.
enum PageAddress {
  static func read(
    _ tree: HTMLTree, _ meta: MetaTags, _ data: StructuredData
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
    return nil
  }
}
