#pragma once

#include <initializer_list>
#include <string>
#include <vector>

namespace glass {

/// Writes one compact database from several, as compact() does, but that neighbouring chunks of
/// posting lists are joined: see merge_postings(). All but the named tables and posting lists is
/// left out. Sources must not be written to meanwhile.
///
/// False, and nothing is done, where this can't be: a source isn't of the format that 1.4 has, or
/// is the destination, or the disk has no links.
bool compact_joining(const std::vector<std::string> &sources, const std::string &destination,
                     std::initializer_list<const char *> tables);

}  // namespace glass
