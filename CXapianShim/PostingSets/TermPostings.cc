#include "TermPostings.h"

#include <algorithm>

namespace {

/// Goes through the documents of a term in ascending order.
class Ranks {
 public:
  explicit Ranks(const TermPostings::Part &part) : part(part) {}

  /// Adds the term's frequencies in those documents of a word, which follows the word before, in
  /// which it counts. Returns these.
  uint64_t add(size_t word, uint32_t *frequencies) {
    const uint64_t all = part.postings.word(word);
    const uint64_t counted = part.within ? part.within->words[word] : ~uint64_t(0);
    for (uint64_t left = all; left != 0; left &= left - 1, ++rank) {
      const uint64_t bit = left & -left;
      if ((bit & counted) != 0) frequencies[__builtin_ctzll(bit)] += part.postings.frequency(rank);
    }
    return all & counted;
  }

 private:
  const TermPostings::Part &part;
  size_t rank = 0;
};

}  // namespace

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

TermPostings::TermPostings(const std::vector<Part> &parts, Xapian::docid last) {
  std::vector<uint64_t> bits(DocumentSet::words_for(last));
  std::vector<uint32_t> counts;
  size_t most = 0;
  for (const Part &part : parts) most += part.postings.count();
  counts.reserve(std::min<size_t>(most, last));
  std::vector<Ranks> ranks(parts.begin(), parts.end());
  for (size_t i = 0; i < bits.size(); ++i) {
    uint32_t sums[64] = {};
    for (Ranks &term : ranks) bits[i] |= term.add(i, sums);
    for (uint64_t left = bits[i]; left != 0; left &= left - 1) {
      counts.push_back(sums[__builtin_ctzll(left)]);
    }
  }
  keep(bits, counts);
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
