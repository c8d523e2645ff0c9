#pragma once

#include <string>
#include <vector>

namespace glass {

/// Writes one compact database from several, as compact() does, on two threads: Xapian merges one
/// table after the other, so that the last merge of a build would leave a core idle. One compaction
/// is given the posting lists and the data, the other the lists of terms and positions, and the
/// tables of both are put into one database. No source may be written to meanwhile.
///
/// False, and nothing is done, where this can't be: a source isn't of the format that 1.4 has, or
/// is the destination.
bool compact_in_halves(const std::vector<std::string> &sources, const std::string &destination);

}  // namespace glass
