#include "JoinedCompaction.h"

#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "../Compaction.h"
#include "GlassTable.h"
#include "PositionMerge.h"
#include "PostingMerge.h"
#include "SourceViews.h"
#include "VersionFile.h"

namespace glass {

namespace {

std::vector<TableSource> tables(const std::vector<SourceDatabase> &sources,
                                VersionFile::Table table) {
  std::vector<TableSource> all;
  for (const SourceDatabase &source : sources) all.push_back(source.table(table));
  return all;
}

void move(const std::string &from, const std::string &to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) {
    throw Xapian::DatabaseError("can't write " + to, errno);
  }
}

void describe(const std::string &database, VersionFile::Table table, const std::string &root) {
  auto version = VersionFile::read(database);
  if (!version) throw Xapian::DatabaseCorruptError("a version file of another form: " + database);
  version->roots[table] = root;
  version->write(database, true);
}

}  // namespace

bool compact_others(const std::vector<SourceDatabase> &sources, const std::string &destination) {
  const auto views = SourceViews::make(sources, destination + ".views");
  if (!views) return false;
  compact(views->paths(), destination);
  const std::string file = destination + "/postlist.glass";
  GlassTable table(Packing::none, file + ".tmp");
  merge_postings(tables(sources, VersionFile::posting_lists), table);
  table.finish();
  if (table.is_empty()) {
    // What the library has written will do.
    unlink((file + ".tmp").c_str());
    return true;
  }
  move(file + ".tmp", file);
  describe(destination, VersionFile::posting_lists, table.root());
  return true;
}

std::string compact_positions(const std::vector<SourceDatabase> &sources, const std::string &file) {
  GlassTable table(Packing::none, file);
  merge_positions(tables(sources, VersionFile::position_lists), table);
  table.finish();
  return table.root();
}

void add_positions(const std::string &file, const std::string &root,
                   const std::string &destination) {
  // Of a table that may be missing there is no file where it is empty.
  if (std::filesystem::file_size(file) == 0) {
    unlink(file.c_str());
  } else {
    move(file, destination + "/position.glass");
  }
  describe(destination, VersionFile::position_lists, root);
}

}  // namespace glass
