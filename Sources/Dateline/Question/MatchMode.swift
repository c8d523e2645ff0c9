/// Whether an article must have all the words that stand side by side in a
/// question, or any of them.
///
/// Filters (dates, people, places and so on) and negations stay required
/// either way.
package enum MatchMode: String, Sendable {
  case all, any
}
