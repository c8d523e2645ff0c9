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

  /// The term, where there is only one and it counts in all documents.
  const Part *only() const { return parts.size() == 1 && !parts[0].within ? &parts[0] : nullptr; }

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
      const uint64_t counted = part.within ? part.within->words[i] : ~uint64_t(0);
      size_t rank = part.rank;
      for (uint64_t left = part.postings.word(i); left != 0; left &= left - 1, ++rank) {
        if ((counted & left & -left) == 0) continue;
        sums[__builtin_ctzll(left)] += part.postings.frequency(rank);
      }
    }
  }

  /// Goes on behind the documents from 64 * i on.
  void pass(size_t i) {
    for (Part &part : parts) part.rank += size_t(__builtin_popcountll(part.postings.word(i)));
  }

 private:
  std::vector<Part> parts;
  Xapian::docid last;

  TermPostings added();
};
