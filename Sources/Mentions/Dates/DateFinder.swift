import TextAnalysis

/// Finds the dates that a text speaks of: absolute forms in every language
/// whose months the tables know, relative ones in English.
///
/// The rules and their order follow what scored best on TimeBank: a weekday or
/// month is resolved by the tense of its clause, a number is a year only where
/// nothing makes it a quantity, and durations and "a year ago" have no value.
struct DateFinder {
  let bytes: [UInt8]
  let words: [Word]
  let isEnglish: Bool
  var context: DateContext

  init(bytes: [UInt8], words: [Word], published: PartialDate?, isEnglish: Bool) {
    self.bytes = bytes
    self.words = words
    self.isEnglish = isEnglish
    context = DateContext(published: published, words: words)
  }

  mutating func dates() -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.has(.datelike) || !word.shape.isDisjoint(with: [.number, .hasDigit]),
        let readings = readings(at: index), let last = readings.last
      else {
        index += 1
        continue
      }
      for reading in readings {
        let start = Int(words[reading.words.lowerBound].start)
        let end = Int(words[reading.words.upperBound - 1].end)
        found.append(
          DateMention(
            value: reading.value, end: reading.end,
            span: MentionSpan(start: start, end: end, rule: reading.rule)))
        context.note(reading.value, namesYear: reading.namesYear)
      }
      index = max(index + 1, last.words.upperBound)
    }
    return found
  }

  /// Most often one reading; two for "3-5 May".
  private func readings(at index: Int) -> [DateReading]? {
    if let numeric = numeric(at: index) { return [numeric] }
    if let full = dayAndMonth(at: index) { return full }
    if let meaning = CalendarWord.of(words[index]) {
      switch meaning.0 {
      case .month: return month(at: index).map { [$0] }
      case .weekday(let day):
        if var dated = dayAndMonth(at: skippingThe(index + 1)), joins(index + 1, [.comma]),
          let first = dated.first
        {
          dated[0].words = index..<first.words.upperBound
          return dated
        }
        return meaning.isEnglish ? weekday(day, at: index).map { [$0] } : nil
      default:
        return meaning.isEnglish ? relative(meaning.0, at: index).map { [$0] } : nil
      }
    }
    return (decade(at: index) ?? century(at: index) ?? ago(at: index) ?? year(at: index)).map {
      [$0]
    }
  }

  private func skippingThe(_ index: Int) -> Int {
    index < words.count && words[index].key == DateWords.the ? index + 1 : index
  }

  /// The word at `index` follows after a space and nothing but what is allowed.
  func joins(_ index: Int, _ allowed: Word.Gap = []) -> Bool {
    guard index > 0, index < words.count else { return false }
    return words[index].gap.subtracting(allowed.union(.space)).isEmpty
  }

  func key(_ index: Int) -> UInt64? { words.indices.contains(index) ? words[index].key : nil }

  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }
}
