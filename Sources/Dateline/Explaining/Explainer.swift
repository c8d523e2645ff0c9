import TextAnalysis
import Xapian

/// Makes the tree of an explanation.
struct Explainer {
  let counter: PartCounter
  private var partsLeft = Explanation.mostParts
  private var leftOut = 0

  init(counter: PartCounter) { self.counter = counter }

  mutating func explanation(of node: QuestionNode) throws(XapianError) -> Explanation {
    let root = try part(node)
    return Explanation(root: root, leftOut: leftOut)
  }

  /// Recursion is as deep as the question, which `Question.deepestNesting` bounds.
  private mutating func part(_ node: QuestionNode) throws(XapianError) -> Explanation.Part {
    partsLeft -= 1
    var part = try counter.part(node)
    part.forms = try counter.forms(of: node)
    for child in counter.parts(of: node) {
      if partsLeft > 0 { part.parts.append(try self.part(child)) } else { leftOut += 1 }
    }
    return part
  }
}

extension PartCounter {
  /// A part with its count, but without what it is made of.
  func part(_ node: QuestionNode) throws(XapianError) -> Explanation.Part {
    Explanation.Part(
      question: node.canonical, words: node.inWords(match: match), count: try count(node),
      forms: [], parts: [])
  }

  /// What a part is made of: of a phrase and of words near each other, the words.
  func parts(of node: QuestionNode) -> [QuestionNode] {
    switch node {
    case .phrase(let text, let field):
      let tokens = state.vocabulary.tokenizer.tokens(in: text)
      return tokens.count > 1 ? tokens.map { .word($0.folded, exact: true, in: field) } : []
    case .near(let words, _): return words.map { .word($0, exact: false, in: Schema.body) }
    default: return node.children
    }
  }
}
