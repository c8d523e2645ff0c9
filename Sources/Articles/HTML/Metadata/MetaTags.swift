/// The `<meta>` elements of a page: Open Graph (https://ogp.me), Dublin Core
/// (https://www.dublincore.org), Twitter cards, Parsely, and publishers' own.
struct MetaTags: Sendable {
  private var values: [String: [String]] = [:]

  init(_ tree: HTMLTree) {
    for index in tree.elements(.meta) {
      guard let bytes = tree.bytes(of: .content, index)?.trimmingSpace, !bytes.isEmpty else {
        continue
      }
      let content = String(decoding: bytes, as: UTF8.self)
      for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
        guard let names = tree.bytes(of: name, index) else { continue }
        // Several names may share one element, separated by spaces.
        for key in names.split(whereSeparator: { $0 <= 0x20 }) {
          values[Self.lowered(key), default: []].append(content)
        }
      }
    }
  }

  private static func lowered(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The first value of the first of the names that has one.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = values[name]?.first { return value }
    }
    return nil
  }

  /// All values of the first of the names that has any.
  func all(_ names: [String]) -> [String] {
    for name in names {
      if let list = values[name], !list.isEmpty { return list }
    }
    return []
  }

  /// Names and first values, for rules that look at the names.
  var named: [(name: String, value: String)] {
    values.compactMap { name, list in list.first.map { (name, $0) } }
      .sorted { $0.name < $1.name }
  }
}
