/// Marks the words that stand in the name of a place or organisation: the longest match from the
/// left, of up to four capitalised words.
enum GazetteerMarks {
  /// 0 for none; else the class of the name times two, plus one for a word
  /// that isn't the first. Classes: 1 country or region, 2 state, 3 a city of
  /// 100,000, 4 of 15,000, 5 smaller or a county, 6 a known organisation.
  static func marks(of words: [Word]) -> [UInt8] {
    var marks = [UInt8](repeating: 0, count: words.count)
    var index = 0
    while index < words.count {
      guard words[index].isCapitalised, let (length, name) = longest(at: index, in: words) else {
        index += 1
        continue
      }
      for offset in 0..<length { marks[index + offset] = name * 2 + (offset > 0 ? 1 : 0) }
      index += length
    }
    return marks
  }

  private static func longest(at index: Int, in words: [Word]) -> (Int, UInt8)? {
    var key = words[index].key
    var found: (Int, UInt8)?
    var length = 1
    while true {
      if let place = PlaceName(key: key) { found = (length, kind(of: place)) }
      if MentionData.organisations.value(key) != nil { found = (length, 6) }
      guard length < 4, index + length < words.count else { return found }
      let next = words[index + length]
      guard next.gap == .space || next.gap == .hyphen || next.gap == [.period, .space],
        next.isCapitalised || next.has(.particle) || next.has(.function)
      else { return found }
      key = NameKey.joined(key, next.key)
      length += 1
    }
  }

  private static func kind(of place: PlaceName) -> UInt8 {
    if place.has([.country, .region]) { return 1 }
    if place.has(.state) { return 2 }
    return place.magnitude >= 5 ? 3 : place.magnitude >= 4.2 ? 4 : 5
  }
}
