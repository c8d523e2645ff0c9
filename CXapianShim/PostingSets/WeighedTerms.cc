#include "WeighedTerms.h"

#include <algorithm>
#include <utility>

#include "QueryBuilder.h"
#include "SynonymTerms.h"

namespace {

/// Each takes a bit for each document, and is looked at for every sixty-four of them.
constexpr size_t most_terms = 64;

/// Of sixty-four documents so many are sooner seen to one by one.
constexpr int few = 8;

/// Of sixty-four numbers those that somebody looks at.
template <typename Number>
void clear(Number *numbers, uint64_t wanted) {
  uint64_t left = wanted;
  for (int i = 0; i < few && left != 0; ++i, left &= left - 1) numbers[__builtin_ctzll(left)] = 0;
  if (left != 0) std::fill_n(numbers, 64, Number(0));
}

bool is_term(const QueryTree &tree) {
  return tree.op == XAP_QUERY_TERM || tree.op == XAP_QUERY_SYNONYM ||
         (tree.op == XAP_QUERY_SCALED && is_term(tree.operands[0]));
}

}  // namespace

WeighedTerms::WeighedTerms(const PostingSets &sets, const Xapian::Database &database,
                           const BM25 &bm25)
    : sets(sets), database(database), bm25(bm25), beside(database, this->bm25) {}

std::optional<DocumentSet> WeighedTerms::take(const QueryTree &tree, double factor,
                                              bool is_needed) {
  switch (tree.op) {
    case XAP_QUERY_NOTHING:
    case XAP_QUERY_ALL:
      return sets.matching(tree, database);
    case XAP_QUERY_TERM:
      return take_term(tree, factor);
    case XAP_QUERY_SYNONYM:
      return take_synonym(tree, factor);
    case XAP_QUERY_OR:
      return take_any(tree, factor);
    case XAP_QUERY_SCALED:
      return take(tree.operands[0], factor * tree.factor, is_needed);
    case XAP_QUERY_PHRASE:
    case XAP_QUERY_NEAR:
      return is_needed ? take_condition(tree, factor) : std::nullopt;
    case XAP_QUERY_AND:
      return take_all(tree, factor, is_needed);
    case XAP_QUERY_AND_MAYBE: {
      auto set = take(tree.operands[0], factor, is_needed);
      if (!set || !take_beside(tree.operands[1], factor)) return std::nullopt;
      return set;
    }
    case XAP_QUERY_FILTER:
    case XAP_QUERY_NOT: {
      if (!PostingSets::can_match(tree.operands[1])) return std::nullopt;
      auto set = take(tree.operands[0], factor, is_needed);
      if (!set) return std::nullopt;
      const DocumentSet other = sets.matching(tree.operands[1], database);
      if (tree.op == XAP_QUERY_FILTER) {
        set->intersect(other);
      } else {
        set->subtract(other);
      }
      return set;
    }
    default:
      return std::nullopt;
  }
}

std::optional<DocumentSet> WeighedTerms::take_all(const QueryTree &tree, double factor,
                                                  bool is_needed) {
  std::optional<DocumentSet> set(std::in_place, sets.last_document());
  for (const QueryTree &operand : tree.operands) {
    const auto other = take(operand, factor, is_needed);
    if (!other) return std::nullopt;
    if (&operand == &tree.operands[0]) {
      set = other;
    } else {
      set->intersect(*other);
    }
  }
  return set;
}

/// Xapian weighs a phrase as it weighs its words.
std::optional<DocumentSet> WeighedTerms::take_condition(const QueryTree &tree, double factor) {
  const auto is_word = [](const QueryTree &word) { return word.op == XAP_QUERY_TERM; };
  if (!std::all_of(tree.operands.begin(), tree.operands.end(), is_word)) return std::nullopt;
  phrase_conditions.push_back(build_query(tree));
  return take_all(tree, factor, true);
}

std::optional<DocumentSet> WeighedTerms::take_term(const QueryTree &tree, double factor) {
  TermPostings postings = sets.postings(tree.text, database);
  const double most = bm25.most(postings.count(), tree.number, factor);
  std::vector<JoinedPostings::Part> parts;
  parts.push_back({std::move(postings), std::nullopt});
  return add(JoinedPostings(std::move(parts), sets.last_document()), most, sets.best(tree.text));
}

std::optional<DocumentSet> WeighedTerms::take_synonym(const QueryTree &tree, double factor) {
  const auto &operands = tree.operands;
  if (operands.empty()) return DocumentSet(sets.last_document());
  if (operands.size() == 1 && operands[0].op == XAP_QUERY_TERM) {
    return take_term(operands[0], factor);
  }
  auto terms = synonym_terms(sets, database, operands);
  if (!terms) return std::nullopt;
  return add(std::move(terms->postings), bm25.most(terms->frequency, 1, factor), std::nullopt);
}

std::optional<DocumentSet> WeighedTerms::add(JoinedPostings postings, double most,
                                             std::optional<std::vector<PostingSets::Found>> best) {
  if (terms.size() == most_terms) return std::nullopt;
  DocumentSet set = postings.documents();
  const double share = best && !best->empty() ? share_of(best->front()) : 1;
  terms.push_back({std::move(postings), most, most * share, std::move(best), {}});
  return set;
}

std::optional<DocumentSet> WeighedTerms::take_any(const QueryTree &tree, double factor) {
  DocumentSet any(sets.last_document());
  for (const QueryTree &operand : tree.operands) {
    const size_t term_count = terms.size();
    const size_t phrase_count = beside.size();
    auto set = take(operand, factor, false);
    if (!set) return std::nullopt;
    any.unite(*set);
    gate(term_count, phrase_count, operand, *std::move(set));
  }
  return any;
}

/// Has what came with an operand weigh only where that matches.
void WeighedTerms::gate(size_t first_term, size_t first_phrase, const QueryTree &operand,
                        DocumentSet set) {
  if (is_term(operand)) return;
  gates.push_back(std::move(set));
  for (size_t i = first_term; i < terms.size(); ++i) terms[i].gates.push_back(&gates.back());
  beside.gate(first_phrase, gates.back());
}

/// Takes what adds to the weight of matches without being needed.
bool WeighedTerms::take_beside(const QueryTree &tree, double factor) {
  const size_t term_count = terms.size();
  const size_t phrase_count = beside.size();
  if (beside.take(tree, factor)) return true;
  auto set = take(tree, factor, false);
  if (!set) return false;
  gate(term_count, phrase_count, tree, *std::move(set));
  return true;
}

double WeighedTerms::share_of(const PostingSets::Found &found) const {
  return bm25.share(found.frequency, sets.length(found.document));
}

double WeighedTerms::least_of_best(size_t wanted) const {
  double least = 0;
  for (const Term &term : terms) {
    if (!term.gates.empty() || !term.best || term.best->size() < wanted) continue;
    least = std::max(least, term.weight * share_of((*term.best)[wanted - 1]));
  }
  return least;
}

/// The rarest terms to look for: all others together are below the threshold.
void WeighedTerms::find_needed(double threshold) {
  if (threshold == known_threshold) return;
  known_threshold = threshold;
  std::vector<size_t> order(terms.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return terms[a].most < terms[b].most; });
  double sum = 0;
  for (const size_t i : order) {
    sum += terms[i].most;
    terms[i].is_needed = sum >= threshold;
  }
}

uint64_t WeighedTerms::weigh(size_t i, uint64_t wanted, double threshold, double *weights) {
  find_needed(threshold);
  uint64_t needed = 0;
  for (const Term &term : terms) {
    if (term.is_needed) needed |= term.postings.word(i);
  }
  if (threshold > 0) wanted &= needed;
  clear(weights, wanted);
  for (Term &term : terms) {
    const uint64_t own = term.postings.word(i);
    uint64_t weighed = own & wanted;
    for (const DocumentSet *gate : term.gates) weighed &= gate->words[i];
    if (weighed != 0) add_weights(term, i, own, weighed, weights);
    term.postings.pass(i);
  }
  return wanted;
}

void WeighedTerms::add_weights(const Term &term, size_t i, uint64_t own, uint64_t weighed,
                               double *weights) const {
  uint32_t sums[64];
  const bool are_all = weighed == own;
  if (are_all) {
    clear(sums, own);
    term.postings.add_frequencies(i, sums);
  }
  for (uint64_t left = weighed; left != 0; left &= left - 1) {
    const int bit = __builtin_ctzll(left);
    const uint32_t frequency = are_all ? sums[bit] : term.postings.frequency(i, bit);
    weights[bit] += term.weight * share_of({Xapian::docid(64 * i + size_t(bit)), frequency});
  }
}
