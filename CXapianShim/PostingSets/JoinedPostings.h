#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "DocumentSet.h"
#include "TermPostings.h"

/// A term, or several that count as one, gone through by sixty-four documents in ascending order.
/// How often they stand in a document is added up only where somebody asks.
class JoinedPostings {
 public:
  /// A term that perhaps counts only in some documents.
  struct Part {
    TermPostings postings;
    std::optional<DocumentSet> within;
    /// How many of its documents lie before those that are next.
    size_t rank = 0;

    uint64_t word(size_t i) const {
      const uint64_t all = postings.word(i);
      return within ? all & within->words[i] : all;
    }

    template <typename Frequency>
    void add_frequencies(size_t i, uint32_t *sums) const {
      const uint64_t counted = within ? within->words[i] : ~uint64_t(0);
      size_t next = rank;
      for (uint64_t left = postings.word(i); left != 0; left &= left - 1, ++next) {
        if ((counted & left & -left) == 0) continue;
        sums[__builtin_ctzll(left)] += postings.frequency<Frequency>(next);
      }
    }
  };

  /// `last` is the highest number of a document.
  JoinedPostings(std::vector<Part> parts, Xapian::docid last);

  DocumentSet documents() const;

  /// The documents from 64 * i on.
  uint64_t word(size_t i) const {
    uint64_t any = 0;
    for (const Part &part : parts) any |= part.word(i);
    return any;
  }

  /// How often the terms stand in a document of those that are next, from 64 * i on.
  uint32_t frequency(size_t i, int bit) const {
    const uint64_t mask = uint64_t(1) << bit;
    uint32_t sum = 0;
    for (const Part &part : parts) {
      if ((part.word(i) & mask) == 0) continue;
      const uint64_t before = part.postings.word(i) & (mask - 1);
      sum += part.postings.frequency(part.rank + size_t(__builtin_popcountll(before)));
    }
    return sum;
  }

  /// Adds how often they stand in each of those that are next.
  void add_frequencies(size_t i, uint32_t *sums) const {
    for (const Part &part : parts) {
      switch (part.postings.width()) {
        case 1:
          part.add_frequencies<uint8_t>(i, sums);
          break;
        case 2:
          part.add_frequencies<uint16_t>(i, sums);
          break;
        case 4:
          part.add_frequencies<uint32_t>(i, sums);
          break;
      }
    }
  }

  /// Goes on behind the documents from 64 * i on.
  void pass(size_t i) {
    for (Part &part : parts) {
      const uint64_t word = part.postings.word(i);
      if (word != 0) part.rank += size_t(__builtin_popcountll(word));
    }
  }

 private:
  std::vector<Part> parts;
  Xapian::docid last;

  TermPostings added();
};
