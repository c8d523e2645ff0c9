/// Looks words up in the table of word classes.
enum WordLookup {
  static func classes(of key: UInt64) -> WordClasses {
    WordClasses(rawValue: MentionData.words.value(key) ?? 0)
  }

  /// None of what has a digit.
  static func classes(of word: Word) -> WordClasses {
    word.shape.isDisjoint(with: hasDigits) ? classes(of: word.key) : []
  }

  private static let hasDigits: Word.Shape = [.number, .hasDigit]

  /// Gives words their classes. The table is larger than the processor's caches, so that each look
  /// waits for memory; sixteen that don't need each other's answer wait about as long as one.
  static func classify(_ words: inout [Word]) {
    let table = MentionData.words
    for start in stride(from: 0, to: words.count, by: SIMD16<UInt64>.scalarCount) {
      let batch = start..<min(start + SIMD16<UInt64>.scalarCount, words.count)
      var buckets = SIMD16<UInt64>()
      var first = SIMD16<UInt32>()
      for index in batch { buckets[index - start] = table.bucket(of: words[index].key) }
      for lane in 0..<batch.count { first[lane] = table.firstKey(in: buckets[lane]) }
      for index in batch where words[index].shape.isDisjoint(with: hasDigits) {
        let value = table.value(
          words[index].key, in: buckets[index - start], first: first[index - start])
        words[index].classes = WordClasses(rawValue: value ?? 0)
      }
    }
  }
}
