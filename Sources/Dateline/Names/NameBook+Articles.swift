import TextAnalysis

extension NameBook {
  /// An article with its names as the book has them. `found` says which of the entries with words to
  /// find the text has.
  func applied(to article: IndexedArticle, found: [NameKind: [Int]] = [:]) -> IndexedArticle {
    guard !isEmpty else { return article }
    var article = article
    article.people = shown(article.people + names(found, .person), .person)
    article.organisations = shown(
      article.organisations + names(found, .organisation), .organisation)
    let known = article.places + names(found, .place).map { ArticlePlaces.resolved($0) }
    let places = known.map { place in
      var place = place
      place.name = shown([place.name], .place).first ?? ""
      return place
    }
    var seen: Set<String> = []
    article.places = places.filter {
      !$0.name.isEmpty && seen.insert(Folding.fold($0.name)).inserted
    }
    return article
  }

  private func names(_ found: [NameKind: [Int]], _ kind: NameKind) -> [String] {
    (found[kind] ?? []).compactMap { entry($0, kind)?.name }
  }

  /// What a question wants marked, with the other names of those whom it names.
  func extended(_ targets: [HighlightTarget]) -> [HighlightTarget] {
    guard !isEmpty else { return targets }
    return targets.flatMap { target -> [HighlightTarget] in
      guard target.kind == .phrase, let kind = NameKind(target.field),
        case .entry(let number) = verdict(folded: Folding.fold(target.text), kind),
        let entry = entry(number, kind)
      else { return [target] }
      return (entry.members + entry.find).map {
        HighlightTarget(kind: .phrase, text: $0, field: target.field)
      }
    }
  }
}

/// Tells which names with words to find a text has.
struct FoundNamesMarker {
  private let entries: [(kind: NameKind, number: Int)]
  private let finder: MatchFinder?

  init(vocabulary: IndexVocabulary) {
    var entries: [(NameKind, Int)] = []
    var targets: [HighlightTarget] = []
    for kind in NameKind.allCases {
      for number in vocabulary.names.found(kind) {
        // Words of punctuation only can't be found, and would shift the numbers of the others.
        for text in vocabulary.names.entry(number, kind)?.find ?? []
        where !vocabulary.tokenizer.tokens(in: text).isEmpty {
          entries.append((kind, number))
          targets.append(HighlightTarget(kind: .phrase, text: text, field: Schema.body))
        }
      }
    }
    self.entries = entries
    finder = entries.isEmpty ? nil : MatchFinder(targets, vocabulary: vocabulary)
  }

  var needsText: Bool { finder != nil }

  /// A title's words are words of the text too, as they are when it is searched.
  func found(in text: Span<UInt8>, title: String) -> [NameKind: [Int]] {
    guard let finder else { return [:] }
    var found: [NameKind: [Int]] = [:]
    let matches = finder.matches(in: title) + finder.matches(in: text)
    for target in Set(matches.map(\.target)).sorted() {
      let (kind, number) = entries[target]
      if found[kind]?.contains(number) != true { found[kind, default: []].append(number) }
    }
    return found
  }
}
