import TextAnalysis

/// Words and names that stand for each other, from a plain file: the language of the
/// time for a place or a thing ("Persia = Iran", "Great War = World War I").
///
/// One group a line, its members with `=` between. Empty lines and those that begin
/// with `#` are passed over.
public struct Synonyms: Sendable, Equatable {
  /// Groups of a file.
  private static let mostGroups = 100_000
  /// Words in one member of a group.
  private static let mostWords = 6

  /// The members of each group, as written.
  private var groups: [[String]] = []
  /// The groups that a member is in, by its folded words.
  private var groupsByWords: [String: [Int]] = [:]

  /// Reads the lines of a file.
  ///
  /// - Throws: `badRequest` with the line that can't be read.
  public init(_ text: String) throws(DatelineError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let parts = line.split(separator: "=", omittingEmptySubsequences: false).map(Self.trimmed)
      guard let first = parts.first, !(parts.count == 1 && first.isEmpty), !first.hasPrefix("#")
      else { continue }
      let keys = parts.map(Self.key)
      guard parts.count > 1, !keys.contains("") else {
        throw DatelineError(
          .badRequest,
          "line \(index + 1) of the synonyms can't be read: write words with = between, as in "
            + "Persia = Iran")
      }
      guard keys.allSatisfy({ $0.split(separator: " ").count <= Self.mostWords }) else {
        throw DatelineError(
          .badRequest,
          "line \(index + 1) of the synonyms has more than \(Self.mostWords) words in one place")
      }
      guard groups.count < Self.mostGroups else {
        throw DatelineError(
          .badRequest, "a file of synonyms has at most \(Self.mostGroups) lines with some")
      }
      for key in Set(keys) { groupsByWords[key, default: []].append(groups.count) }
      groups.append(parts)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func key(_ text: String) -> String {
    Tokenizer().tokens(in: text).map(\.folded).joined(separator: " ")
  }

  /// What was expanded: as the question has it, and what else was searched.
  typealias Used = (word: String, others: [String])

  /// A question with every group's other members beside each of its members that is
  /// typed bare, in a list that stands side by side or alone.
  func expanding(_ root: QuestionNode) -> (QuestionNode, [Used]) {
    guard !groups.isEmpty else { return (root, []) }
    let nodes = if case .each(let nodes) = root { nodes } else { [root] }
    var result: [QuestionNode] = []
    var used: [Used] = []
    var index = 0
    while index < nodes.count {
      guard let (length, word, others) = longestMember(at: index, of: nodes) else {
        result.append(nodes[index])
        index += 1
        continue
      }
      let own = QuestionNode.sideBySide(Array(nodes[index..<index + length]))
      result.append(.anyOf([own] + others.map(Self.node)))
      used.append((word, others))
      index += length
    }
    return used.isEmpty ? (root, []) : (.sideBySide(result), used)
  }

  private func longestMember(
    at index: Int, of nodes: [QuestionNode]
  ) -> (length: Int, word: String, others: [String])? {
    var words: [String] = []
    var found: (Int, String, [String])?
    for node in nodes[index...].prefix(Self.mostWords) {
      guard case .word(let text, exact: false, let field) = node, field == Schema.body else {
        break
      }
      words.append(text)
      let key = Self.key(words.joined(separator: " "))
      guard let own = groupsByWords[key] else { continue }
      var others: [String] = []
      for member in own.flatMap({ groups[$0] }) where Self.key(member) != key {
        if !others.contains(member) { others.append(member) }
      }
      if !others.isEmpty { found = (words.count, words.joined(separator: " "), others) }
    }
    return found.map { (length: $0.0, word: $0.1, others: $0.2) }
  }

  private static func node(_ member: String) -> QuestionNode {
    member.unicodeScalars.allSatisfy(\.isLetterOrDigit)
      ? .word(member, exact: false, in: Schema.body) : .phrase(member, in: Schema.body)
  }
}
