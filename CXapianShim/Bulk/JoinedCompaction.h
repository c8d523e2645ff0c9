#pragma once

#include <string>
#include <vector>

#include "SourceDatabase.h"

namespace glass {

/// Writes one compact database from several, as compact() does, but that neighbouring chunks of
/// posting lists are joined, see merge_postings(); without positions. Sources must not be written
/// to meanwhile.
///
/// False, and nothing is done, where the disk has no links.
bool compact_others(const std::vector<SourceDatabase> &sources, const std::string &destination);

/// Writes the sources' positions into a file; how the table is described in a version file.
std::string compact_positions(const std::vector<SourceDatabase> &sources, const std::string &file);

/// Puts positions that are in a file where the rest of a database is.
void add_positions(const std::string &file, const std::string &root,
                   const std::string &destination);

}  // namespace glass
