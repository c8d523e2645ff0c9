/// One row of the schema table: how one fact about an article is kept in the
/// index and asked for.
package struct Field: Sendable, Hashable {
  /// How a field's values become terms, and what a question may say of it.
  package enum Kind: Sendable, Hashable {
    /// Running text: surface words with positions under the prefix, their stems
    /// under `Z` and the prefix. Words and quoted phrases.
    case text
    /// Names: the whole folded name under the prefix, and its single words with
    /// positions under the prefix with `W` added. A quoted value is a whole
    /// name, a bare word any name that has it.
    case name
    /// One folded value as a whole.
    case keyword
    /// A value kept to the letter.
    case identifier
    /// When it was published: `Y`, `M` and `D` terms, so that a day is found by
    /// its month and year.
    case published
    /// A day, month or year that the text speaks of, each with the coarser ones.
    case spokenDate
    /// Month and day of any year ("04-13").
    case calendarDay
    /// Whether the article has a fact at all ("has:date").
    case flag
  }

  /// What a person types before the colon.
  package let name: String
  package let aliases: [String]
  /// The term prefix, after Omega's conventions
  /// (https://xapian.org/docs/omega/termprefixes.html). One that ends in a colon
  /// is ours and may be followed by any character.
  package let prefix: String
  package let kind: Kind
  /// The value slot that facets of this field are counted from.
  package let slot: Int?
  /// How much a word here counts against the same word in the body.
  package let weight: Int
  /// The name of its facet ("people" for `person`), where it has one.
  package let facet: String?
  /// What it is, for documents and help.
  package let meaning: String

  init(
    _ name: String, aliases: [String] = [], prefix: String, _ kind: Kind, slot: Int? = nil,
    weight: Int = 1, facet: String? = nil, meaning: String
  ) {
    self.name = name
    self.aliases = aliases
    self.prefix = prefix
    self.kind = kind
    self.slot = slot
    self.weight = weight
    self.facet = facet
    self.meaning = meaning
  }

  /// The prefix of the single words of a name.
  package var wordPrefix: String {
    prefix.hasSuffix(":") ? String(prefix.dropLast()) + "W:" : "X" + prefix + "W:"
  }
}
