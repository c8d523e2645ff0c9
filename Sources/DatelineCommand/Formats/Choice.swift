import ArgumentParser

/// What an option chooses among, by its cases' names.
///
/// The argument parser has the same for any type with cases, and looks up at run time what is
/// known here: five such options were a tenth of what a search does at its start.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// What can be typed.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  /// None: the names say what they mean.
  public static var allValueDescriptions: [String: String] { [:] }
}
