#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "GlassTable.h"

namespace glass {

/// Writes one posting list into the table of posting lists, in chunks of some 2000 bytes; the first
/// is found by the term, the others by the term and their first document. The list of documents'
/// lengths has the same form, and no term
/// (https://github.com/xapian/xapian, backends/glass/glass_postlist.cc).
class PostingChunks {
 public:
  /// The key of the list of lengths.
  static const std::string lengths;
  /// The key of a term's list: its first chunk has that, others begin with it.
  static std::string key_of(std::string_view term);

  /// `documents` and `wdfs`: the sums that the first chunk begins with; 0 for lengths.
  PostingChunks(GlassTable &table, std::string key, uint64_t documents, uint64_t wdfs);

  /// Documents ascend.
  void add(uint32_t document, uint64_t wdf);

  /// Adds what a chunk holds behind its head, from one document to another, as it is.
  void append(uint32_t first, uint32_t last, std::string_view postings);

  /// After the last, of which there is at least one.
  void finish() { write(true); }

 private:
  GlassTable &table;
  const std::string first_key;
  const uint64_t documents;
  const uint64_t wdfs;
  bool is_first_chunk = true;
  uint32_t first = 0;
  uint32_t last = 0;
  std::string chunk;

  std::string key() const;
  void write(bool is_last_chunk);
};

}  // namespace glass
