/// Words that say little by themselves: a question in plain words is searched
/// without them, as long as it has others. They count in phrases, and a word
/// asked for as `=the` is searched as it is.
enum StopWords {
  /// By language, as ISO 639-1 has it.
  static func contains(_ folded: String, languages: [String]) -> Bool {
    languages.contains("en") && isEnglish(folded)
  }

  /// Articles, prepositions, pronouns, auxiliaries and the words that open
  /// questions, folded. A set of them would take longer to make, at each start,
  /// than a question's words take to compare.
  private static func isEnglish(_ folded: String) -> Bool {
    switch folded {
    case "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "aren't", "as",
      "at",
      "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "can't",
      "cannot", "could", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "done",
      "during", "each", "either", "else", "ever", "few", "for", "from", "further", "had", "has",
      "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how",
      "however", "i", "if", "in", "into", "is", "isn't", "it", "its", "itself", "just", "let's",
      "many", "may", "me", "might", "more", "most", "much", "must", "my", "myself", "neither",
      "no", "nor", "not", "of", "off", "on", "once", "one", "only", "onto", "or", "other", "our",
      "ours", "ourselves", "out", "over", "own", "per", "rather", "same", "shall", "she",
      "should", "so", "some", "such", "than", "that", "the", "their", "theirs", "them",
      "themselves", "then", "there", "these", "they", "this", "those", "through", "thus", "to",
      "too", "under", "until", "up", "upon", "us", "very", "via", "was", "wasn't", "we", "were",
      "weren't", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose",
      "why", "will", "with", "within", "without", "won't", "would", "you", "your", "yours",
      "yourself":
      true
    default: false
    }
  }
}
