#include "JoinedCompaction.h"

#include <xapian.h>

#include <cerrno>
#include <cstdio>

#include "../Compaction.h"
#include "GlassTable.h"
#include "PostingMerge.h"
#include "SourceViews.h"
#include "VersionFile.h"

namespace glass {

bool compact_joining(const std::vector<std::string> &sources, const std::string &destination,
                     std::initializer_list<const char *> tables) {
  const auto views = SourceViews::make(sources, destination, destination + ".views", tables);
  if (!views) return false;
  compact(views->paths(), destination);
  const std::string file = destination + "/postlist.glass";
  const std::string unfinished = file + ".tmp";
  GlassTable table(Packing::none, unfinished);
  merge_postings(views->postings(), table);
  table.finish();
  if (std::rename(unfinished.c_str(), file.c_str()) != 0) {
    throw Xapian::DatabaseError("can't write " + file, errno);
  }
  VersionFile version = version_of(destination);
  std::string &root = version.roots[VersionFile::posting_lists];
  root.clear();
  table.append_root(root);
  version.write(destination, true);
  return true;
}

}  // namespace glass
