/// Says in English what a tree asks for.
struct QuestionWording {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  let match: MatchMode

  func sentence(_ root: QuestionNode) -> String { root.canonical }
}
