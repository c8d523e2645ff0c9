#include "SourceViews.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "GlassTable.h"
#include "PostingChunks.h"

namespace glass {

namespace {

namespace fs = std::filesystem;

/// Posting lists must be there, and say from which document to which a database goes: the library
/// gives new numbers by that. So there is a list of lengths, with the first and the last one.
void write_range(const std::string &view, const SourceDatabase &source) {
  GlassTable table(Packing::none);
  if (source.last > 0) {
    PostingChunks lengths(table, PostingChunks::lengths, 0, 0);
    lengths.add(source.first, 1);
    if (source.last > source.first) lengths.add(source.last, 1);
    lengths.finish();
  }
  table.write(view + "/postlist.glass");
  VersionFile version = source.version;
  version.roots[VersionFile::posting_lists] = table.root();
  version.write(view, false);
}

}  // namespace

std::optional<SourceViews> SourceViews::make(const std::vector<SourceDatabase> &sources,
                                             const std::string &folder) {
  SourceViews all(folder);
  try {
    fs::remove_all(folder);
    for (const SourceDatabase &source : sources) all.add(source);
  } catch (const fs::filesystem_error &) {
    return std::nullopt;
  }
  return all;
}

/// Without a table that need not be there (lists of terms and positions, data) the library opens a
/// database all the same. Hard links, since each other one would be a file to make.
void SourceViews::add(const SourceDatabase &source) {
  views.push_back(folder + "/" + std::to_string(views.size()));
  fs::create_directories(views.back());
  for (const auto table :
       {VersionFile::data, VersionFile::term_lists, VersionFile::spelling, VersionFile::synonyms}) {
    const fs::path file = source.table(table).path;
    if (fs::exists(file)) fs::create_hard_link(file, fs::path(views.back()) / file.filename());
  }
  write_range(views.back(), source);
}

SourceViews::SourceViews(SourceViews &&other) noexcept
    : folder(std::exchange(other.folder, {})), views(std::move(other.views)) {}

SourceViews::~SourceViews() {
  std::error_code nothing_to_do;
  if (!folder.empty()) fs::remove_all(folder, nothing_to_do);
}

}  // namespace glass
