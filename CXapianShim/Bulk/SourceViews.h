#pragma once

#include <optional>
#include <string>
#include <vector>

#include "SourceDatabase.h"

namespace glass {

/// What the library's compaction is given of databases that are compacted by parts: folders with
/// links to some of their tables, in a folder that goes with this.
class SourceViews {
 public:
  /// All but posting lists and positions: in place of the first there is what says from which to
  /// which document the source goes. Nothing where the disk has no links.
  static std::optional<SourceViews> make(const std::vector<SourceDatabase> &sources,
                                         const std::string &folder);
  ~SourceViews();
  SourceViews(SourceViews &&other) noexcept;

  const std::vector<std::string> &paths() const { return views; }

 private:
  explicit SourceViews(const std::string &folder) : folder(folder) {}

  std::string folder;
  std::vector<std::string> views;

  void add(const SourceDatabase &source);
};

}  // namespace glass
