/// What stands before a colon: a field of the schema, or one of the few forms
/// that are no field.
enum QuestionForm: Hashable {
  case field(Field)
  case before, after, since, until
  case atLeast(Int)
  /// `near:` searches by distance from a place.
  case nearby

  /// The special names, for suggestions. `atleast` is followed by a number.
  static let names: [(name: String, form: QuestionForm)] = [
    ("before", .before), ("after", .after), ("since", .since), ("until", .until),
    ("near", .nearby),
  ]
  static let atLeastName = "atleast"

  init?(named name: String) {
    let name = name.lowercased()
    if let special = Self.names.first(where: { $0.name == name }) {
      self = special.form
    } else if let field = Schema.field(named: name) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// As it is typed before the colon.
  var name: String {
    switch self {
    case .field(let field): field.name
    case .atLeast(let count): Self.atLeastName + String(count)
    default: Self.names.first { $0.form == self }?.name ?? ""
    }
  }

  /// A value may begin with a hyphen that means nothing.
  var takesLeadingHyphen: Bool {
    // "near:-33.87,151.21/50km" is in the south.
    if self == .nearby { return true }
    guard case .field(let field) = self else { return false }
    return field.kind == .identifier || field.kind == .keyword
  }

  /// A value is running text, so that a second colon in it is a second field.
  var takesWords: Bool {
    guard case .field(let field) = self else { return false }
    return field.kind == .text
  }

  /// A value is a date or a range of dates.
  var takesDates: Bool {
    switch self {
    case .before, .after, .since, .until: true
    case .field(let field): field.kind == .published || field.kind == .spokenDate
    default: false
    }
  }
}
