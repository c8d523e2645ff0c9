#include "PhrasesBeside.h"

#include <algorithm>
#include <utility>

#include "DocumentSource.h"
#include "QueryBuilder.h"

bool PhrasesBeside::take(const QueryTree &tree, double factor) {
  switch (tree.op) {
    case XAP_QUERY_SCALED:
      return take(tree.operands[0], factor * tree.factor);
    case XAP_QUERY_OR:
      return std::all_of(tree.operands.begin(), tree.operands.end(),
                         [&](const QueryTree &operand) { return take(operand, factor); });
    case XAP_QUERY_PHRASE: {
      double sum = 0;
      for (const QueryTree &word : tree.operands) {
        if (word.op != XAP_QUERY_TERM) return false;
        sum += bm25.most(database.get_termfreq(word.text), word.number, factor);
      }
      most += sum;
      phrases.push_back({Xapian::Query(factor, build_query(tree)), {}});
      return true;
    }
    default:
      return false;
  }
}

void PhrasesBeside::gate(size_t first, const DocumentSet &set) {
  for (size_t i = first; i < phrases.size(); ++i) phrases[i].gates.push_back(&set);
}

void PhrasesBeside::add_weights(std::vector<WeighedDocument> &documents,
                                const Xapian::Weight &weighting) const {
  for (const Phrase &phrase : phrases) {
    std::vector<Xapian::docid> numbers;
    for (const WeighedDocument &found : documents) {
      const auto has = [&](const DocumentSet *gate) { return gate->has(found.document); };
      if (std::all_of(phrase.gates.begin(), phrase.gates.end(), has)) {
        numbers.push_back(found.document);
      }
    }
    const Xapian::MSet matches =
        matches_among(std::move(numbers), database, phrase.query, weighting);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const auto place = std::lower_bound(documents.begin(), documents.end(), *match,
                                          [](const WeighedDocument &found, Xapian::docid number) {
                                            return found.document < number;
                                          });
      place->weight += match.get_weight();
    }
  }
}
