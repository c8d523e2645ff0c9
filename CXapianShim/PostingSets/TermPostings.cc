#include "TermPostings.h"

TermPostings::TermPostings(const Xapian::Database &database, const std::string &term,
                           Xapian::docid last) {
  DocumentSet set(last);
  std::vector<uint32_t> counts;
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    set.insert(*posting);
    counts.push_back(posting.get_wdf());
  }
  keep(set.words, counts);
}

DocumentSet TermPostings::documents(Xapian::docid last) const {
  DocumentSet set(last);
  for (size_t i = 0; i < set.words.size(); ++i) set.words[i] = word(i);
  return set;
}

void TermPostings::append_frequencies(size_t first, size_t end, std::vector<uint32_t> &all) const {
  if (frequency_width != 1 || end > document_count) {
    for (size_t rank = first; rank < end; ++rank) all.push_back(frequency(rank));
  } else {
    all.insert(all.end(), frequencies + first, frequencies + end);
  }
}

void TermPostings::keep(const std::vector<uint64_t> &bits, const std::vector<uint32_t> &counts) {
  own.resize(8 * bits.size() + 4 * counts.size());
  uint8_t *next = own.data();
  for (size_t i = 0; i < bits.size(); ++i, next += 8) store(next, bits[i]);
  frequencies = next;
  for (size_t i = 0; i < counts.size(); ++i, next += 4) store(next, counts[i]);
  words = own.data();
  document_count = Xapian::doccount(counts.size());
  frequency_width = 4;
}
