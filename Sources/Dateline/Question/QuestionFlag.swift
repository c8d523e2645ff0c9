/// A fact that an article may have or lack, for `has:`.
package struct QuestionFlag: Sendable, Hashable {
  package let name: String

  /// Every fact that can be asked for: the fields with facets, the title, the
  /// text and the address. The document mapper writes a term for each that an
  /// article has.
  package static let all: [String] =
    Schema.fields.filter { $0.facet != nil }.map(\.name)
    + [Schema.title.name, Schema.body.name, "url"]

  /// By the name of the fact or an alias of its field, in any case.
  package init?(named name: String) {
    let meant = Schema.field(named: name)?.name ?? name.lowercased()
    guard Self.all.contains(meant) else { return nil }
    self.name = meant
  }
}
