#include "BestDocuments.h"

#include <algorithm>
#include <cmath>

#include "CXapianShim.h"

namespace {

constexpr size_t listed = XAP_POSTING_SETS_BEST;
/// Some more are looked for: to know what comes behind those that are as good as the last.
constexpr size_t sought = listed + 32;
constexpr double rounding = 1e-9;
/// Less than any share.
constexpr double none = -1;

constexpr auto is_better = [](const auto &first, const auto &second) {
  return first.share != second.share ? first.share > second.share
                                     : first.found.document < second.found.document;
};

}  // namespace

BestDocuments::BestDocuments(const BM25 &bm25, const std::vector<Xapian::termcount> &lengths)
    : bm25(bm25), lengths(lengths) {
  for (const Xapian::termcount length : lengths) dampings.push_back(bm25.damping(length));
  least_damping = *std::min_element(dampings.begin(), dampings.end());
}

PostingSets::Best BestDocuments::of(const PostingSet &term) {
  heap.clear();
  bar = 0;
  least_frequency = 0;
  size_t rank = 0;
  term.documents.for_each(
      [&](Xapian::docid document) { add({document, term.frequencies[rank++]}); });
  std::sort_heap(heap.begin(), heap.end(), is_better);
  PostingSets::Best best = first_of(heap);
  best.others = none;
  if (heap.size() <= listed) return best;
  const auto other = std::find_if(heap.begin() + listed, heap.end(), [&](const Ranked &ranked) {
    return !are_alike(ranked.found, best.documents.back());
  });
  if (other != heap.end()) {
    best.others = other->share;
  } else if (heap.size() == sought && heap.back().share > 0) {
    best.others = heap.back().share;
  }
  return best;
}

/// In ascending order of documents: of the same weight the first stay.
void BestDocuments::add(const PostingSets::Found &found) {
  // Of nearly all documents the frequency alone says that they are far below the best, and a
  // division takes as long as all else here.
  if (found.frequency < least_frequency ||
      found.frequency < bar * (dampings[found.document] + found.frequency)) {
    return;
  }
  const Ranked one = ranked(found);
  if (heap.size() == sought) {
    if (one.share <= heap.front().share) return;
    std::pop_heap(heap.begin(), heap.end(), is_better);
    heap.pop_back();
  }
  heap.push_back(one);
  std::push_heap(heap.begin(), heap.end(), is_better);
  if (heap.size() < sought) return;
  bar = heap.front().share * (1 - rounding);
  const double least = std::ceil(bar * least_damping / (1 - bar) * (1 - rounding));
  // A term that doesn't weigh is in its first documents as in all others.
  least_frequency = uint32_t(std::clamp(least, 1.0, double(UINT32_MAX)));
}

std::optional<PostingSets::Best> BestDocuments::of(const BestBefore &before, size_t count) const {
  std::vector<Ranked> all;
  for (const PostingSets::Found &found : before.kept) all.push_back(ranked(found));
  for (const PostingSets::Found &found : before.added) all.push_back(ranked(found));
  std::sort(all.begin(), all.end(), is_better);
  PostingSets::Best best = first_of(all);
  best.others = none;
  if (all.size() != count) {
    if (all.size() < listed || before.last.document == 0) return std::nullopt;
    // Of the documents that were not listed some are as good as the last one was, and behind it.
    const Ranked &last = all[listed - 1];
    best.others = before.others;
    if (last.found.frequency != before.last.frequency ||
        (last.found.frequency > 0 && lengths[last.found.document] != before.last_length)) {
      best.others = std::max(best.others, bm25.share(before.last.frequency, before.last_length));
    } else if (last.found.document > before.last.document) {
      return std::nullopt;
    }
    if (!(last.share > best.others)) return std::nullopt;
  }
  for (size_t i = listed; i < all.size(); ++i) {
    if (are_alike(all[i].found, best.documents.back())) continue;
    best.others = std::max(best.others, all[i].share);
  }
  return best;
}

/// Whether they weigh the same, however long documents are on average.
bool BestDocuments::are_alike(const PostingSets::Found &first,
                              const PostingSets::Found &second) const {
  return first.frequency == second.frequency &&
         (first.frequency == 0 || lengths[first.document] == lengths[second.document]);
}

PostingSets::Best BestDocuments::first_of(const std::vector<Ranked> &ranked) {
  PostingSets::Best best;
  for (size_t i = 0; i < std::min(listed, ranked.size()); ++i) {
    best.documents.push_back(ranked[i].found);
  }
  return best;
}
