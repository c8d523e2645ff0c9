import Mentions
import TextAnalysis

/// People, places, organisations and dates in a text.
enum MentionCases {
  static func all(_ sample: Sample) -> [Benchmark] {
    // About as long as an article; longer ones cost as much a byte.
    let text = String(decoding: sample.bytes.prefix(20_000), as: UTF8.self)
    let published = PartialDate(year: 2026, month: 1, day: 30)
    var finder = MentionFinder()
    return [
      Benchmark("people, places and dates, \(sample.name)", .bytes(text.utf8.count)) {
        let found = finder.mentions(in: text, published: published, language: nil)
        return found.people.count + found.places.count + found.dates.count
      }
    ]
  }
}
