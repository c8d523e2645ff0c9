/// Why a question finds nothing.
public struct Blame: Sendable, Equatable {
  /// A question close to the one asked that finds something.
  public struct Alternative: Sendable, Equatable {
    /// In the standard spelling, filters among the rest.
    public var question: String
    /// The parts that it leaves out, in the standard spelling.
    public var without: [String]
    /// What stands for the part that is left out, if anything does.
    public var instead: String?
    /// How many articles it finds; exact.
    public var count: Int
  }

  /// The parts that no article has, as small as they can be told: of a phrase the
  /// words that no article has. Empty when each part is found, but never
  /// together with the others.
  public var missing: [Explanation.Part]
  /// What would be found instead; empty when nothing would.
  public var alternatives: [Alternative]
}
