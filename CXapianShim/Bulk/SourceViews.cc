#include "SourceViews.h"

#include <xapian.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "GlassTable.h"
#include "PostingChunks.h"

namespace glass {

namespace {

namespace fs = std::filesystem;

/// The first document of a database and the last, or 0 and 0.
std::pair<uint32_t, uint32_t> range_of(const std::string &source) {
  const Xapian::Database database(source);
  std::pair<uint32_t, uint32_t> range(0, 0);
  const auto end = database.postlist_end(std::string());
  for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
    if (range.first == 0) range.first = *document;
    range.second = *document;
  }
  return range;
}

/// Posting lists must be there, and say from which document to which a database goes: the library
/// gives new numbers by that. So there is a list of lengths, with the first and the last one.
void write_range(const std::string &view, std::pair<uint32_t, uint32_t> range,
                 VersionFile version) {
  GlassTable table(Packing::none);
  if (range.second > 0) {
    PostingChunks lengths(table, PostingChunks::lengths, 0, 0);
    lengths.add(range.first, 1);
    if (range.second > range.first) lengths.add(range.second, 1);
    lengths.finish();
  }
  table.write(view + "/postlist.glass");
  std::string &root = version.roots[VersionFile::posting_lists];
  root.clear();
  table.append_root(root);
  version.write(view, false);
}

}  // namespace

VersionFile version_of(const std::string &database) {
  auto version = VersionFile::read(database);
  if (!version) throw Xapian::DatabaseCorruptError("a version file of another form: " + database);
  return *std::move(version);
}

std::optional<SourceViews> SourceViews::make(const std::vector<std::string> &sources,
                                             const std::string &destination,
                                             const std::string &folder,
                                             std::initializer_list<const char *> tables) {
  std::vector<VersionFile> versions;
  for (const std::string &source : sources) {
    auto version = VersionFile::read(source);
    std::error_code is_new;
    if (!version || fs::equivalent(source, destination, is_new)) return std::nullopt;
    versions.push_back(*std::move(version));
  }
  if (versions.empty()) return std::nullopt;
  SourceViews all(folder);
  try {
    fs::remove_all(folder);
    for (size_t i = 0; i < sources.size(); ++i) {
      all.add(sources[i], std::move(versions[i]), tables);
    }
  } catch (const fs::filesystem_error &) {
    return std::nullopt;
  }
  return all;
}

/// Without a table that need not be there (lists of terms and positions, data) the library opens a
/// database all the same. Hard links, since each other one would be a file to make.
void SourceViews::add(const std::string &source, VersionFile version,
                      std::initializer_list<const char *> tables) {
  views.push_back(folder + "/" + std::to_string(views.size()));
  fs::create_directories(views.back());
  for (const char *table : tables) {
    const std::string file = source + "/" + table + ".glass";
    if (fs::exists(file)) fs::create_hard_link(file, views.back() + "/" + table + ".glass");
  }
  const auto range = range_of(source);
  // Numbers that aren't used at the beginning are left out.
  if (range.first > 0) offset -= range.first - 1;
  sources.push_back(
      {source + "/postlist.glass", version.roots[VersionFile::posting_lists], offset});
  offset += range.second;
  write_range(views.back(), range, std::move(version));
}

SourceViews::SourceViews(SourceViews &&other) noexcept
    : folder(std::exchange(other.folder, {})),
      views(std::move(other.views)),
      sources(std::move(other.sources)),
      offset(other.offset) {}

SourceViews::~SourceViews() {
  std::error_code nothing_to_do;
  if (!folder.empty()) fs::remove_all(folder, nothing_to_do);
}

}  // namespace glass
