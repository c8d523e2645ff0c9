import ArgumentParser

/// How results are printed.
enum OutputFormat: String, Choice {
  case text, json, jsonl, csv, tsv, paths, paths0, trec

  var isTable: Bool { self == .csv || self == .tsv }
  var isPaths: Bool { self == .paths || self == .paths0 }

  /// Each hit by itself, with nothing of the whole answer around it. All hits are
  /// given unless `--limit` says otherwise: the program that reads on could not see
  /// that some are missing.
  var isStream: Bool { isTable || isPaths }

  /// Whole answers, one a line: the same for one question and for many.
  var isJSON: Bool { self == .json || self == .jsonl }

  /// Whether `--fields` picks from it.
  var hasFields: Bool { isTable || isJSON }
}

/// How whole articles are printed.
enum ArticleOutputFormat: String, Choice {
  case text, json, jsonl
}
