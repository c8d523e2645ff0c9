/// What the names of `names.toml` are names of.
public enum NameKind: String, Sendable, CaseIterable {
  /// A person.
  case person
  /// A place.
  case place
  /// An organisation.
  case organisation

  var field: Field {
    switch self {
    case .person: Schema.person
    case .place: Schema.place
    case .organisation: Schema.organisation
    }
  }

  init?(_ field: Field) {
    guard let kind = Self.allCases.first(where: { $0.field == field }) else { return nil }
    self = kind
  }
}
