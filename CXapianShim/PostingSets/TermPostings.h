#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "DocumentSet.h"
#include "LittleEndian.h"

/// The documents of one term, a bit each, and how often it is in each of them: those of a file of
/// posting sets, or made in memory in the same form.
class TermPostings {
 public:
  /// Of a mapping that stays. `width` is the size of a frequency in bytes: 0, 1, 2 or 4.
  TermPostings(const uint8_t *words, const uint8_t *frequencies, Xapian::doccount count,
               uint32_t width)
      : words(words), frequencies(frequencies), document_count(count), frequency_width(width) {}

  /// Reads a posting list; `last` is the highest number of a document.
  TermPostings(const Xapian::Database &database, const std::string &term, Xapian::docid last);

  /// Made in memory: `counts` are the frequencies in the documents, in ascending order.
  TermPostings(const DocumentSet &documents, const std::vector<uint32_t> &counts) {
    keep(documents.words, counts);
  }

  /// In how many documents the term is.
  Xapian::doccount count() const { return document_count; }
  uint32_t width() const { return frequency_width; }

  /// `last` is the highest number of a document.
  DocumentSet documents(Xapian::docid last) const;

  /// The documents from 64 * i on.
  uint64_t word(size_t i) const { return load<uint64_t>(words + 8 * i); }

  /// How often the term is in the document that so many of its documents come before.
  template <typename Frequency>
  uint32_t frequency(size_t rank) const {
    // Of a file that is damaged the bits may be more than the frequencies.
    return rank < document_count ? load<Frequency>(frequencies + sizeof(Frequency) * rank) : 0;
  }

  uint32_t frequency(size_t rank) const {
    switch (frequency_width) {
      case 1:
        return frequency<uint8_t>(rank);
      case 2:
        return frequency<uint16_t>(rank);
      case 4:
        return frequency<uint32_t>(rank);
      default:
        return 0;
    }
  }

  /// Appends the frequencies from one rank up to another.
  void append_frequencies(size_t first, size_t end, std::vector<uint32_t> &all) const;

 private:
  const uint8_t *words;
  const uint8_t *frequencies;
  Xapian::doccount document_count;
  uint32_t frequency_width;
  /// What was read or made: first the words, then the frequencies. A copy would point into the
  /// bytes of another.
  std::vector<uint8_t> own;

  void keep(const std::vector<uint64_t> &bits, const std::vector<uint32_t> &counts);

 public:
  TermPostings(TermPostings &&) = default;
  TermPostings &operator=(TermPostings &&) = default;
  TermPostings(const TermPostings &) = delete;
};
