/// A question that was read and checked against the schema: its text and its
/// tree.
///
/// What can't be read throws, and nothing is silently read a second way. Reading
/// takes time in proportion to the length. The grammar is in `docs/questions.md`.
package struct Question: Sendable, Hashable {
  /// Bytes of UTF-8. A question of a whole page of text is a few thousand.
  package static let longestText = 100_000
  /// Words, phrases and values.
  package static let mostParts = 5_000
  /// Groups and negations inside each other: what bounds every recursion over
  /// the tree.
  package static let deepestNesting = 100

  /// As typed.
  package let text: String
  package let root: QuestionNode
  /// Why it was read as plain words; nil when it was read by the rules.
  package let plainReason: QuestionError?

  /// Throws with the place when the text is not a question.
  package init(_ text: String) throws(QuestionError) {
    self.text = text
    self.root = try QuestionParser.parse(text)
    self.plainReason = nil
  }

  private init(_ text: String, plain root: QuestionNode, because reason: QuestionError) {
    self.text = text
    self.root = root
    self.plainReason = reason
  }

  /// A question by the rules, or prose that they can't read as plain words: see
  /// `PlainReading`.
  package static func forgiving(_ text: String) throws(QuestionError) -> Question {
    do throws(QuestionError) {
      let question = try Question(text)
      guard let (root, reason) = PlainReading.sentence(text, read: question.root) else {
        return question
      }
      return Question(text, plain: root, because: reason)
    } catch {
      guard let root = PlainReading.node(for: text, after: error) else { throw error }
      return Question(text, plain: root, because: error)
    }
  }

  /// The question in its standard spelling. Parsed again, it gives an equal
  /// tree.
  package var canonical: String { root.canonical }

  /// What the question asks for, as one would say it: "articles with the words
  /// “protest” and “march”, published in January 2026".
  package func inWords(match: MatchMode) -> String { root.inWords(match: match) }
}

extension QuestionNode {
  /// What the part asks for, as a sentence of its own that begins with "articles",
  /// "every article" or "nothing".
  package func inWords(match: MatchMode) -> String {
    QuestionWording(match: match).sentence(self)
  }
}
