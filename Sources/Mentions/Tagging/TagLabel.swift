/// What the tagger says of a word: outside of names, or the beginning or
/// inside of one.
enum TagLabel: UInt8, Sendable {
  case outside, beginPerson, insidePerson, beginPlace, insidePlace, beginOrganisation
  case insideOrganisation

  static let count = 7

  init(_ kind: NameSpan.Kind?, isFirst: Bool) {
    self =
      switch kind {
      case .person?: isFirst ? .beginPerson : .insidePerson
      case .place?: isFirst ? .beginPlace : .insidePlace
      case .organisation?: isFirst ? .beginOrganisation : .insideOrganisation
      case nil: .outside
      }
  }

  var kind: NameSpan.Kind? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginPlace, .insidePlace: .place
    case .beginOrganisation, .insideOrganisation: .organisation
    }
  }

  var isBegin: Bool {
    self == .beginPerson || self == .beginPlace || self == .beginOrganisation
  }
}
