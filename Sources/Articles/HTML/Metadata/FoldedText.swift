/// A line's letters and digits in lower case and nothing else: for asking whether
/// two lines say the same.
enum FoldedText {
  static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars.prefix(1000) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
