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
  const Ranked &last = heap[listed - 1];
  const auto other = std::find_if(heap.begin() + listed, heap.end(), [&](const Ranked &ranked) {
    return !is_like(ranked, last.frequency, lengths[last.document]);
  });
  if (other != heap.end()) {
    best.others = other->weight;
  } else if (heap.size() == sought && last.weight > 0) {
    best.others = last.weight;
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
    if (one.weight <= heap.front().weight) return;
    std::pop_heap(heap.begin(), heap.end(), is_better);
    heap.pop_back();
  }
  heap.push_back(one);
  std::push_heap(heap.begin(), heap.end(), is_better);
  if (heap.size() < sought) return;
  bar = heap.front().weight * (1 - rounding);
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
    if (!is_like(last, before.last.frequency, before.last_length)) {
      best.others = std::max(best.others, bm25.share(before.last.frequency, before.last_length));
    } else if (last.document > before.last.document) {
      return std::nullopt;
    }
    // Of a file that is damaged it may be no number.
    if (!(last.weight > best.others)) return std::nullopt;
  }
  for (size_t i = listed; i < all.size(); ++i) {
    const Ranked &last = all[listed - 1];
    if (is_like(all[i], last.frequency, lengths[last.document])) continue;
    best.others = std::max(best.others, all[i].weight);
  }
  return best;
}

BestDocuments::Ranked BestDocuments::ranked(const PostingSets::Found &found) const {
  const double share = bm25.share(found.frequency, lengths[found.document]);
  return {{found.document, share}, found.frequency};
}

/// Whether it weighs as one of a length that has the term so often, however long documents are on
/// average.
bool BestDocuments::is_like(const Ranked &ranked, Xapian::termcount frequency,
                            Xapian::termcount length) const {
  return ranked.frequency == frequency && (frequency == 0 || lengths[ranked.document] == length);
}

PostingSets::Best BestDocuments::first_of(const std::vector<Ranked> &ranked) {
  PostingSets::Best best;
  for (size_t i = 0; i < std::min(listed, ranked.size()); ++i) {
    best.documents.push_back({ranked[i].document, ranked[i].frequency});
  }
  return best;
}
