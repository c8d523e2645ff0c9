/// How many articles there are of each source and month: what an archive holds, so
/// that an empty answer can be told from an empty archive.
public struct Coverage: Sendable {
  /// One source's articles.
  public struct Source: Sendable {
    /// Its name; empty for articles without one.
    public var name: String
    /// All of its articles, dated or not.
    public var articles = 0
    /// Articles that nobody knows the month of, and of a year alone.
    public var withoutMonth = 0
    /// Articles by month ("2026-01").
    public var months: [String: Int] = [:]
  }

  /// Most articles first, then by name.
  public var sources: [Source]
}

/// What an index holds, in short.
public struct CoverageSummary: Sendable, Equatable {
  /// All articles.
  public var articles: Int
  /// Articles without a date of publication.
  public var undated: Int
  /// The first and last date of publication, as precise as it is known.
  public var dates: ClosedRange<String>?
}
