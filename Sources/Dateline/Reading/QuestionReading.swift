import TextAnalysis
import Xapian

/// A question as it is searched: its tree, and what was done to get there.
struct QuestionReading {
  var root: QuestionNode
  var notes: [ReadingNote] = []

  /// To the letter, but with synonyms where there are some.
  init(_ plan: SearchPlan) {
    root = plan.question.root
    if let reason = plan.question.plainReason {
      notes.append(
        ReadingNote(
          kind: .plain, text: "read as plain words, because " + reason.fact, instead: nil))
    }
    guard let synonyms = plan.request.synonyms else { return }
    let (expanded, used) = synonyms.expanding(root)
    guard !used.isEmpty else { return }
    root = expanded
    let texts = used.map { "“\($0.word)” stands for " + Self.list($0.others) + " too" }
    notes.append(ReadingNote(kind: .synonyms, text: texts.joined(separator: ", "), instead: nil))
  }

  /// With the words that say when as a filter; nil when none do.
  func withDates(today: PartialDate) -> QuestionReading? {
    guard let found = DatesInWords(today: today).read(root) else { return nil }
    var reading = self
    reading.root = found.root
    reading.notes.append(
      ReadingNote(
        kind: .dates, text: "“\(found.words)” is read as a time: \(found.filter)",
        instead: found.quoted.canonical))
    return reading
  }

  /// With the words that no article has spelled as some article has them, and names
  /// as the index has them; nil when there are none such, or nothing is spelled much
  /// like one.
  func withSpelling(_ corrector: SpellingCorrector) throws(XapianError) -> QuestionReading? {
    let corrections = try corrector.corrections(in: root)
    guard !corrections.isEmpty else { return nil }
    var reading = self
    reading.root = root.replacingWords(corrections)
    // Several words of one name are one note.
    let texts = Set(corrections.map { Self.note(of: $0.key.text, $0.value) }).sorted()
    reading.notes.append(
      ReadingNote(kind: .spelling, text: texts.joined(separator: ", "), instead: nil))
    return reading
  }

  private static func note(
    of typed: String, _ correction: SpellingCorrector.Correction
  ) -> String {
    guard let name = correction.name else {
      return "no article has “\(typed)”: “\(correction.word)” is searched instead"
    }
    return "no article names “\(name.typed)”: “\(name.known)” is searched instead"
  }

  private static func list(_ words: [String]) -> String {
    FieldSuggestion.alternatives(words.map { "“\($0)”" })
  }
}

extension QuestionError {
  /// What is wrong, without the remedy.
  fileprivate var fact: String {
    message.firstIndex(of: ":").map { String(message[..<$0]) } ?? message
  }
}
