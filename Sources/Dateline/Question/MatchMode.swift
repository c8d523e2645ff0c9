/// Whether an article must have all the words that stand side by side in a
/// question, or any of them.
///
/// Filters (dates, people, places and so on) and negations stay required
/// either way.
public enum MatchMode: String, Sendable, CaseIterable {
  /// All of them.
  case all
  /// Any of them; articles with more of them come first.
  case any
}
