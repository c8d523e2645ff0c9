#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "PostingMerge.h"
#include "VersionFile.h"

namespace glass {

/// Databases that are compacted into one by parts: what the library's compaction is given are
/// folders with links to some of their tables, in a folder that goes with this.
class SourceViews {
 public:
  /// Nothing where sources can't be taken to pieces: one isn't of the format that 1.4 has, or is
  /// the destination, or the disk has no links.
  static std::optional<SourceViews> make(const std::vector<std::string> &sources,
                                         const std::string &destination, const std::string &folder,
                                         std::initializer_list<const char *> tables);
  ~SourceViews();
  SourceViews(SourceViews &&other) noexcept;

  /// The folder of each source's links. In place of the posting lists there is what says from which
  /// to which document the source goes.
  const std::vector<std::string> &paths() const { return views; }

  /// The sources' posting lists, with the numbers that the library's compaction gives.
  const std::vector<PostingSource> &postings() const { return sources; }

  /// A folder for what is made.
  std::string result() const { return folder + "/result"; }

 private:
  explicit SourceViews(const std::string &folder) : folder(folder) {}

  std::string folder;
  std::vector<std::string> views;
  std::vector<PostingSource> sources;
  uint32_t offset = 0;

  void add(const std::string &source, VersionFile version,
           std::initializer_list<const char *> tables);
};

/// Throws a DatabaseCorruptError for one of another form.
VersionFile version_of(const std::string &database);

}  // namespace glass
