#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "VersionFile.h"

namespace glass {

/// A table of one of several databases that become one.
struct TableSource {
  std::string path;
  /// How its version file describes it, and of which commit that is.
  std::string root;
  uint64_t revision = 0;
  /// Numbers of documents become higher by so much, beyond 2^32 from the beginning again: it may
  /// stand for less than nothing.
  uint32_t offset = 0;
};

/// One of several databases that become one.
struct SourceDatabase {
  std::string path;
  VersionFile version;
  /// The first document and the last, or 0 and 0.
  uint32_t first = 0;
  uint32_t last = 0;
  /// Documents get the numbers that the library's compaction gives: those of a database follow the
  /// last one before it, and what isn't used at its beginning is left out.
  uint32_t offset = 0;

  TableSource table(VersionFile::Table table) const;
};

/// Nothing where databases can't be taken to pieces: there is none, or one isn't of the format that
/// 1.4 has, or is the destination.
std::optional<std::vector<SourceDatabase>> source_databases(const std::vector<std::string> &paths,
                                                            const std::string &destination);

}  // namespace glass
