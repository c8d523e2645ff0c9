import Dateline

/// Answers as JSON, one line each: fields may be added, never renamed.
enum SearchJSON {
  static func line(
    _ results: SearchResults, id: String?, fields: [HitField] = HitField.allCases,
    notes: SearchNotes = SearchNotes()
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if let id {
        json.key("id")
        json.value(id)
      }
      json.key("query")
      json.value(results.question)
      json.key("interpreted")
      json.value(results.interpreted)
      json.key("match")
      json.value(results.match.rawValue)
      json.key("matches")
      json.object { json in
        json.key("count")
        json.value(results.matches.count)
        json.key("exact")
        json.value(results.matches.isExact)
        json.key("lower")
        json.value(results.matches.lower)
        json.key("upper")
        json.value(results.matches.upper)
      }
      json.key("took_ms")
      json.value(results.took.seconds * 1000, places: 3)
      json.key("suggestion")
      json.value(results.suggestion)
      if let count = results.suggestionCount {
        json.key("suggestion_count")
        json.value(count)
      }
      if !results.notes.isEmpty {
        json.key("notes")
        json.array { json in for note in results.notes { write(note, to: &json) } }
      }
      json.key("hits")
      json.array { json in for hit in results.hits { write(hit, fields, to: &json) } }
      json.key("facets")
      json.object { json in for facet in results.facets { write(facet, to: &json) } }
      NotesJSON.write(notes, to: &json)
    }
    json.endLine()
    return json.bytes
  }

  /// A question of a batch that could not be answered.
  static func line(_ error: DatelineError, id: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.value(id)
      json.key("error")
      json.value(error.message)
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ note: ReadingNote, to json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.value(note.kind.rawValue)
      json.key("text")
      json.value(note.text)
      json.key("instead")
      json.value(note.instead)
    }
  }

  private static func write(
    _ hit: SearchResults.Hit, _ fields: [HitField], to json: inout JSONWriter
  ) {
    json.object { json in
      for field in fields {
        json.key(field.rawValue)
        field.write(hit, to: &json)
      }
      guard !hit.weights.isEmpty else { return }
      json.key("weights")
      json.array { json in
        for part in hit.weights {
          json.object { json in
            json.key("question")
            json.value(part.question)
            json.key("weight")
            json.value(part.weight, places: 4)
          }
        }
      }
    }
  }

  private static func write(_ facet: SearchResults.Facet, to json: inout JSONWriter) {
    json.key(facet.name)
    json.array { json in
      for value in facet.values {
        json.object { json in
          json.key("value")
          json.value(value.value)
          json.key("count")
          json.value(value.count)
          if let all = value.all {
            json.key("all")
            json.value(all)
          }
        }
      }
    }
  }
}
