#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "GlassTable.h"

namespace glass {

/// A table of posting lists that is merged with others.
struct PostingSource {
  std::string path;
  /// How its version file describes it.
  std::string root;
  /// Its documents get numbers that are higher by so much, perhaps beyond 2^32: it may be less than
  /// nothing.
  uint32_t offset = 0;
};

/// Merges tables of posting lists, whose documents follow each other, into one. Of metadata with
/// the same key the first is kept.
///
/// Why not by the library: its compaction leaves the chunks of a list as they are, so that a word
/// of 100,000 articles, built in units of a few hundred, had a chunk for every three or four
/// postings, with a key of its own. Here short neighbours become one chunk.
void merge_postings(const std::vector<PostingSource> &sources, GlassTable &table);

}  // namespace glass
