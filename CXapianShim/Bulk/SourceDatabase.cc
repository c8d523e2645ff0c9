#include "SourceDatabase.h"

#include <xapian.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace glass {

namespace {

const char *const names[VersionFile::table_count] = {"postlist", "docdata",  "termlist",
                                                     "position", "spelling", "synonym"};

void read_range(SourceDatabase &source) {
  const Xapian::Database database(source.path);
  const auto end = database.postlist_end(std::string());
  for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
    if (source.first == 0) source.first = *document;
    source.last = *document;
  }
}

}  // namespace

TableSource SourceDatabase::table(VersionFile::Table table) const {
  return {path + "/" + names[table] + ".glass", version.roots[table], version.revision, offset};
}

std::optional<std::vector<SourceDatabase>> source_databases(const std::vector<std::string> &paths,
                                                            const std::string &destination) {
  std::vector<SourceDatabase> sources;
  for (const std::string &path : paths) {
    auto version = VersionFile::read(path);
    std::error_code is_new;
    if (!version || std::filesystem::equivalent(path, destination, is_new)) return std::nullopt;
    sources.push_back({path, *std::move(version)});
  }
  if (sources.empty()) return std::nullopt;
  uint32_t offset = 0;
  for (SourceDatabase &source : sources) {
    read_range(source);
    if (source.first > 0) offset -= source.first - 1;
    source.offset = offset;
    offset += source.last;
  }
  return sources;
}

}  // namespace glass
