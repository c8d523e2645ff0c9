#include "BestMatches.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "BM25.h"
#include "PhraseMatches.h"
#include "SearchEffort.h"
#include "WeighedTerms.h"

namespace {

using Found = WeighedDocument;

/// Sums that are made in another order differ by less, as a share of a weight.
constexpr double tolerance = 1e-9;

/// More hits are as quickly found by Xapian alone, and so is a page of documents that weigh the
/// same.
constexpr uint64_t most_wanted = 1000;
constexpr size_t most_candidates = 4000;

/// Sixteen bytes each are held while phrases are looked for in them.
constexpr Xapian::doccount most_with_words = 2'000'000;

/// All documents that may be among the best.
class Candidates {
 public:
  /// `slack` is what may come to a weight beside what is told here.
  Candidates(size_t wanted, double slack) : wanted(wanted), slack(slack) {}

  /// What lies below it is out.
  double threshold() const { return least; }

  /// So many documents as are wanted weigh at least so much.
  void raise(double weight) { least = std::max(least, weight * (1 - tolerance) - slack); }

  void add(Xapian::docid document, double weight) {
    if (weight < least) return;
    found.push_back({document, weight});
    if (best.size() == wanted) {
      if (weight <= best.top()) return;
      best.pop();
    }
    best.push(weight);
    if (best.size() == wanted) raise(best.top());
  }

  bool are_too_many() {
    if (found.size() > most_candidates) drop();
    return found.size() > most_candidates;
  }

  /// In the order of their numbers.
  std::vector<Found> take() {
    drop();
    return std::move(found);
  }

 private:
  size_t wanted;
  double slack;
  double least = 0;
  std::priority_queue<double, std::vector<double>, std::greater<>> best;
  std::vector<Found> found;

  void drop() {
    const auto is_out = [&](const Found &candidate) { return candidate.weight < least; };
    found.erase(std::remove_if(found.begin(), found.end(), is_out), found.end());
  }
};

/// A single common term, whose best documents are listed in the file.
std::optional<BestMatches> listed(const PostingSets &sets, const BM25 &bm25, const QueryTree &term,
                                  size_t wanted) {
  const auto best = sets.best(term.text);
  const auto postings = sets.postings(term.text);
  if (!best || !postings || best->size() < std::min<size_t>(wanted, postings->count())) {
    return std::nullopt;
  }
  BestMatches matches;
  matches.count = matches.least = matches.most = postings->count();
  const double most = bm25.most(postings->count(), term.number, 1);
  for (const PostingSets::Found &found : *best) {
    const double share = bm25.share(found.frequency, sets.length(found.document));
    matches.found.push_back({found.document, most * share});
  }
  return matches;
}

}  // namespace

bool may_be_out(double weight, double other, double slack) {
  return weight < other * (1 - tolerance) - slack;
}

namespace {

/// The candidates of a query all of whose matches are told by its terms.
std::optional<BestMatches> term_matches(WeighedTerms &terms, const QueryTree &tree, DocumentSet all,
                                        size_t wanted) {
  Candidates candidates(wanted, terms.phrases_beside().slack());
  if (tree.op == XAP_QUERY_OR) candidates.raise(terms.least_of_best(wanted));
  for (size_t i = 0; i < all.words.size(); ++i) {
    double weights[64];
    for (uint64_t left = terms.weigh(i, all.words[i], candidates.threshold(), weights); left != 0;
         left &= left - 1) {
      const int bit = __builtin_ctzll(left);
      candidates.add(Xapian::docid(64 * i + size_t(bit)), weights[bit]);
    }
    if (candidates.are_too_many()) return std::nullopt;
  }
  BestMatches matches;
  matches.count = matches.least = matches.most = all.size();
  matches.all = std::move(all);
  matches.found = candidates.take();
  return matches;
}

}  // namespace

std::optional<BestMatches> best_matches(const PostingSets &sets, const Xapian::Database &database,
                                        const QueryTree &tree, const xap_search &search,
                                        Xapian::doccount counted) {
  const uint64_t wanted = uint64_t(search.offset) + search.limit;
  if (search.limit == 0 || wanted > most_wanted || search.order != XAP_ORDER_RELEVANCE ||
      !sets.weighs_as(search)) {
    return std::nullopt;
  }
  const BM25 bm25(search.parameters, database);
  if (tree.op == XAP_QUERY_TERM) {
    if (auto matches = listed(sets, bm25, tree, wanted)) return matches;
  }
  if (!sets_are_quicker(sets, database, tree)) return std::nullopt;
  WeighedTerms terms(sets, database, bm25);
  auto all = terms.take(tree);
  if (!all) return std::nullopt;

  std::optional<BestMatches> matches;
  if (terms.conditions().empty()) {
    matches = term_matches(terms, tree, *std::move(all), wanted);
  } else if (all->size() <= most_with_words) {
    matches = phrase_matches(terms, database, *all, wanted, counted);
  }
  if (!matches) return std::nullopt;
  const double *p = search.parameters;
  terms.phrases_beside().add_weights(matches->found,
                                     Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
  std::sort(matches->found.begin(), matches->found.end(), is_better);
  return matches;
}
