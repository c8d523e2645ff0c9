#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace glass {

/// The file of a glass database that says where its tables' roots are, and what it holds in all
/// (https://github.com/xapian/xapian, backends/glass/glass_version.cc).
struct VersionFile {
  enum Table { posting_lists, data, term_lists, position_lists, spelling, synonyms, table_count };

  /// Of a new database, with a name by chance.
  VersionFile();

  /// Nothing where it is of another format than the one that 1.4 has, or damaged.
  static std::optional<VersionFile> read(const std::string &folder);

  /// Puts it in the place of what is there; where it `must_last`, on the disk too, as well as what
  /// else was put into the folder. Throws a DatabaseError with the system's reason.
  void write(const std::string &folder, bool must_last) const;

  /// 16 bytes.
  std::string uuid;
  uint64_t revision = 1;
  /// How each table is described, in the file's own words.
  std::array<std::string, table_count> roots;
  std::string statistics;
};

}  // namespace glass
