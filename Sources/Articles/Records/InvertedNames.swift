/// Names with the family name first, as catalogues and tables have them:
/// "Lee, Ann; Sand, Bo", "Lee, A., Sand, B.", "Lee, Ann, and Bo Sand".
enum InvertedNames {
  /// All people in the order they are spoken, or nil when the commas stand between
  /// people: "Ann Lee, Bo Sand", "Ann, Bo and Cy". Groups are what stands between
  /// semicolons or "and".
  static func names(_ groups: [[NamePart]]) -> [String]? {
    guard groups.contains(where: isInverted) else { return nil }
    guard groups.allSatisfy({ isInverted($0) || isPlain($0) || isLongFamily($0) }) else {
      return nil
    }
    return groups.flatMap { group in
      isPlain(group)
        ? group.map(\.name)
        : stride(from: 0, to: group.count - 1, by: 2).map { spoken(group[$0], group[$0 + 1]) }
    }
  }

  private static func spoken(_ family: NamePart, _ given: NamePart) -> String {
    NamePart(words: given.words + family.words, suffix: given.suffix ?? family.suffix).name
  }

  /// Pairs of a family name and given names, and no other reading: one pair; or several
  /// where all given names are initials, or all names single words.
  private static func isInverted(_ group: [NamePart]) -> Bool {
    guard group.count >= 2, group.count.isMultiple(of: 2) else { return false }
    let pairs = stride(from: 0, to: group.count, by: 2).map { (group[$0], group[$0 + 1]) }
    if pairs.allSatisfy({ !$0.isInitials && $0.words.count <= 3 && $1.isInitials && $1.isGivenName }
    ) {
      return true
    }
    guard
      pairs.allSatisfy({ $0.isFamilyName && ($1.isGivenName || $0.isInCapitals && $1.isInCapitals) }
      )
    else { return false }
    return pairs.count == 1 || group.allSatisfy { $0.words.count == 1 }
  }

  /// One whole name.
  private static func isPlain(_ group: [NamePart]) -> Bool {
    group.count == 1 && group[0].words.count >= 2
  }

  /// "García Márquez, Gabriel", which is told only by others beside it.
  private static func isLongFamily(_ group: [NamePart]) -> Bool {
    group.count == 2 && group[0].words.count == 2 && group[1].words.count == 1
      && group[1].isGivenName
  }
}
