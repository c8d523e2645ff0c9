import Dateline

extension HitField {
  /// The field's value as the contract has it.
  func write(_ hit: SearchResults.Hit, to json: inout JSONWriter) {
    let article = hit.article
    switch self {
    case .rank: json.value(hit.rank)
    case .id: json.value(article.id)
    case .record: json.value(article.record)
    case .weight: json.value(hit.weight, places: 4)
    case .title: json.value(article.title)
    case .date: json.value(article.date)
    case .authors: json.value(article.authors)
    case .source: json.value(article.source)
    case .section: json.value(article.section)
    case .language: json.value(article.language)
    case .path: json.value(article.path)
    case .url: json.value(article.url)
    case .people: json.value(article.people)
    case .places: json.value(article.places.map(\.name))
    case .dates: json.value(article.spokenDates)
    case .snippet: json.value(hit.snippet.text)
    case .highlights:
      json.array { json in
        for range in ScalarOffsets.ranges(of: hit.snippet) {
          json.array { json in
            json.value(range.start)
            json.value(range.end)
          }
        }
      }
    case .duplicates: json.value(hit.duplicates)
    }
  }
}
