#include "PostingChanges.h"

#include <algorithm>
#include <unordered_set>

PostingChanges::PostingChanges(const Xapian::Database &database, const PostingSets &before,
                               const std::vector<Xapian::docid> &numbers,
                               const DocumentSet &present, Xapian::doccount least)
    : before(before),
      present(present),
      changed(std::max(database.get_lastdocid(), before.last_document())) {
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
    if (database.get_termfreq(term) >= least) terms.push_back(term);
  };
  for (const auto &[term, postings] : added) note(term);
  for (const std::string &term : others) note(term);
  std::sort(terms.begin(), terms.end());
}
