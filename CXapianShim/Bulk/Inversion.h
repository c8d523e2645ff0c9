#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "GlassTable.h"
#include "TermNumbers.h"

namespace glass {

/// A term of a document, and where it stands there.
struct DocumentTerm {
  std::string_view term;
  uint32_t wdf;
  std::vector<uint32_t> positions;
};

/// Turns documents that have terms into terms that have postings.
class Inversion {
 public:
  /// Documents come in order, and each term once a document.
  void add(uint32_t document, const DocumentTerm *terms, size_t count);

  /// Adds to both tables, whose other keys are all lower.
  void write(GlassTable &posting_lists, GlassTable &position_lists) const;

 private:
  struct Posting {
    uint32_t term;
    uint32_t document;
    uint32_t wdf;
    uint32_t positions_size;
    uint64_t positions_start;
  };

  TermNumbers terms;
  /// By term: how many postings it has.
  std::vector<uint32_t> counts;
  std::vector<Posting> postings;
  /// The tags of all lists of positions, one after the other.
  std::string position_tags;
  // Of the terms that are being added, kept for its memory.
  std::vector<uint32_t> hashes;

  std::vector<uint32_t> sorted_terms() const;
  void write_postings(GlassTable &table, std::string_view term, const Posting *const *first,
                      size_t count) const;
  void write_positions(GlassTable &table, std::string_view term, const Posting *const *first,
                       size_t count) const;
};

}  // namespace glass
