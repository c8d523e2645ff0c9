import Dateline

/// What a JSON answer has only when there is something to say: "explanation"
/// when it was asked for, "blame" when nothing was found or words were loosened,
/// "coverage" when nothing was found.
enum NotesJSON {
  static func write(_ notes: SearchNotes, to json: inout JSONWriter) {
    if let explanation = notes.explanation {
      json.key("explanation")
      write(explanation.root, to: &json)
    }
    if let coverage = notes.coverage { write(coverage, to: &json) }
    guard let blame = notes.blame else { return }
    json.key("blame")
    json.object { json in
      json.key("missing")
      json.value(blame.missing.map(\.question))
      json.key("alternatives")
      json.array { json in
        for alternative in blame.alternatives { write(alternative, to: &json) }
      }
    }
  }

  private static func write(_ coverage: CoverageSummary, to json: inout JSONWriter) {
    json.key("coverage")
    json.object { json in
      json.key("articles")
      json.value(coverage.articles)
      json.key("undated")
      json.value(coverage.undated)
      json.key("first")
      json.value(coverage.dates?.lowerBound)
      json.key("last")
      json.value(coverage.dates?.upperBound)
    }
  }

  private static func write(_ alternative: Blame.Alternative, to json: inout JSONWriter) {
    json.object { json in
      json.key("question")
      json.value(alternative.question)
      json.key("without")
      json.value(alternative.without)
      json.key("instead")
      json.value(alternative.instead)
      json.key("count")
      json.value(alternative.count)
    }
  }

  /// As deep as a question may be nested.
  private static func write(_ part: Explanation.Part, to json: inout JSONWriter) {
    json.object { json in
      json.key("question")
      json.value(part.question)
      json.key("words")
      json.value(part.words)
      json.key("count")
      json.value(part.count)
      json.key("forms")
      json.array { json in
        for form in part.forms {
          json.object { json in
            json.key("word")
            json.value(form.word)
            json.key("count")
            json.value(form.count)
          }
        }
      }
      json.key("parts")
      json.array { json in for part in part.parts { write(part, to: &json) } }
    }
  }
}
