#include "PostingChanges.h"

#include <algorithm>
#include <unordered_set>

namespace {

double average_length(const PostingSets &sets) {
  uint64_t sum = 0;
  for (Xapian::docid i = 1; i <= sets.last_document(); ++i) sum += sets.length(i);
  const auto all = sets.postings(std::string());
  return all && all->count() > 0 ? double(sum) / all->count() : 0;
}

/// A share is f / (d + f), of which d falls at most as the average length rises.
double growth_of_shares(double before, double now) {
  constexpr double rounding = 1e-9;
  return std::max(1.0, now / before) * (1 + rounding);
}

}  // namespace

PostingChanges::PostingChanges(const Xapian::Database &database, const PostingSets &before,
                               const std::vector<Xapian::docid> &numbers,
                               const DocumentSet &present, const Commonness &commonness)
    : before(before),
      present(present),
      changed(std::max(database.get_lastdocid(), before.last_document())),
      growth(growth_of_shares(average_length(before), database.get_avlength())) {
  for (const Xapian::docid document : numbers) changed.insert(document);
  for (std::string &term : before.all_terms()) {
    if (!term.empty()) added[std::move(term)];
  }
  std::unordered_set<std::string> others;
  changed.for_each([&](Xapian::docid document) {
    if (!present.has(document)) return;
    const auto end = database.termlist_end(document);
    for (auto term = database.termlist_begin(document); term != end; ++term) {
      const auto found = added.find(*term);
      if (found == added.end()) {
        others.insert(*term);
      } else {
        found->second.push_back({document, term.get_wdf()});
      }
    }
  });
  const auto note = [&](const std::string &term) {
    if (commonness.holds(term, database.get_termfreq(term))) terms.push_back(term);
  };
  for (const auto &[term, postings] : added) note(term);
  for (const std::string &term : others) note(term);
  std::sort(terms.begin(), terms.end());
}

bool PostingChanges::read(const std::string &term, PostingSet &set) {
  const auto old = before.postings(term);
  const auto found = added.find(term);
  if (!old || found == added.end()) return false;
  auto next = found->second.begin();
  const auto end = found->second.end();
  const auto add_up_to = [&](Xapian::docid document) {
    for (; next != end && next->document < document; ++next) {
      set.add(next->document, next->frequency);
    }
  };
  // Of the postings before, where those of a word begin, and how many have been seen to.
  size_t rank = 0;
  size_t done = 0;
  for (size_t i = 0; i < DocumentSet::words_for(before.last_document()); ++i) {
    const uint64_t bits = old->word(i);
    // Of a file that is damaged the bits may be any.
    const uint64_t kept =
        i < present.words.size() ? bits & present.words[i] & ~changed.words[i] : 0;
    if (kept == bits && (next == end || next->document / 64 > i)) {
      if (bits != 0) set.documents.words[i] = bits;
      rank += size_t(__builtin_popcountll(bits));
      continue;
    }
    old->append_frequencies(done, rank, set.frequencies);
    for (uint64_t left = bits; left != 0; left &= left - 1, ++rank) {
      if ((left & -left & kept) == 0) continue;
      const auto document = Xapian::docid(i * 64 + size_t(__builtin_ctzll(left)));
      add_up_to(document);
      set.add(document, old->frequency(rank));
    }
    add_up_to(Xapian::docid(i * 64 + 64));
    done = rank;
  }
  old->append_frequencies(done, rank, set.frequencies);
  for (; next != end; ++next) set.add(next->document, next->frequency);
  // The sets of so many terms are some 14 MB in a million documents.
  if (++read_count % 64 == 0) before.forget();
  return true;
}

std::optional<BestBefore> PostingChanges::best_before(const std::string &term,
                                                      const double *bm25) const {
  const auto best = before.best(term);
  const auto old = before.postings(term);
  const auto found = added.find(term);
  if (!best || !old || found == added.end() || !before.weighs_by(bm25)) return std::nullopt;
  BestBefore known;
  known.added = found->second;
  for (const PostingSets::Found &one : *best) {
    if (present.has(one.document) && !changed.has(one.document)) known.kept.push_back(one);
  }
  if (old->count() > best->size()) {
    if (best->empty()) return std::nullopt;
    known.last = best->back();
    known.last_length = before.length(known.last.document);
    const double others = before.others(term);
    known.others = others > 0 ? others * growth : others;
  }
  return known;
}
