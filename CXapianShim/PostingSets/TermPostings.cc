#include "TermPostings.h"

namespace {

/// Goes through the documents of a term in ascending order.
class Ranks {
 public:
  explicit Ranks(const TermPostings &term) : term(term) {}

  /// Adds the term's frequencies in the documents of a word, which follows the word before.
  void add(size_t word, uint32_t *frequencies) {
    for (uint64_t left = term.word(word); left != 0; left &= left - 1) {
      frequencies[__builtin_ctzll(left)] += term.frequency(rank++);
    }
  }

 private:
  const TermPostings &term;
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

TermPostings::TermPostings(const std::vector<TermPostings> &terms, Xapian::docid last) {
  std::vector<uint64_t> bits(DocumentSet::words_for(last));
  std::vector<uint32_t> counts;
  std::vector<Ranks> ranks(terms.begin(), terms.end());
  for (size_t i = 0; i < bits.size(); ++i) {
    uint32_t sums[64] = {};
    for (size_t term = 0; term < terms.size(); ++term) {
      bits[i] |= terms[term].word(i);
      ranks[term].add(i, sums);
    }
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
