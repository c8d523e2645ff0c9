#pragma once

#include <vector>

#include "GlassTable.h"
#include "SourceDatabase.h"

namespace glass {

/// Merges tables of posting lists, whose documents follow each other, into one. Of metadata with
/// the same key the first is kept.
///
/// Why not by the library: its compaction leaves the chunks of a list as they are, so that a word
/// of 100,000 articles, built in units of a few hundred, had a chunk for every three or four
/// postings, with a key of its own. Here short neighbours become one chunk.
void merge_postings(const std::vector<TableSource> &sources, GlassTable &table);

}  // namespace glass
