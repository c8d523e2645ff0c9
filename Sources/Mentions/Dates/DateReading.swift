import TextAnalysis

/// A date read from some words.
struct DateReading {
  var words: Range<Int>
  var value: PartialDate
  var end: PartialDate?
  var rule: String
  /// The year stands in the text and isn't inferred.
  var namesYear: Bool

  init(
    _ words: Range<Int>, _ value: PartialDate, to end: PartialDate? = nil, rule: String,
    namesYear: Bool = false
  ) {
    self.words = words
    self.value = value
    self.end = end
    self.rule = rule
    self.namesYear = namesYear
  }
}
