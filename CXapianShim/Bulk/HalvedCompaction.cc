#include "HalvedCompaction.h"

#include <xapian.h>

#include <cerrno>
#include <exception>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <thread>
#include <utility>

#include "../Compaction.h"
#include "GlassTable.h"
#include "PostingChunks.h"
#include "VersionFile.h"

namespace glass {

namespace {

namespace fs = std::filesystem;

/// A folder that goes with what is in it.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string &path) : path(path) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~TemporaryFolder() {
    std::error_code nothing_to_do;
    fs::remove_all(path, nothing_to_do);
  }
  TemporaryFolder(const TemporaryFolder &) = delete;

  const std::string path;
};

/// Makes a folder with links to those of some files of a database that it has: without a table
/// that need not be there (lists of terms and positions, data) Xapian opens a database all the
/// same.
void make_view(const std::string &source, const std::string &view,
               std::initializer_list<const char *> files) {
  fs::create_directories(view);
  for (const char *name : files) {
    const std::string file = source + "/" + name;
    if (fs::exists(file)) fs::create_symlink(fs::absolute(file), view + "/" + name);
  }
}

/// Posting lists must be there, and say from which to which document a database goes: its new
/// numbers are told by that. So this half has a list of lengths, with the first and the last one.
void add_posting_lists(const std::string &source, const std::string &view, VersionFile version) {
  const Xapian::Database database(source);
  GlassTable table(Packing::none);
  Xapian::docid first = 0;
  Xapian::docid last = 0;
  const auto end = database.postlist_end(std::string());
  for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
    if (first == 0) first = *document;
    last = *document;
  }
  if (last > 0) {
    PostingChunks lengths(table, {}, 0, 0);
    lengths.add(first, 1);
    if (last > first) lengths.add(last, 1);
    lengths.finish();
  }
  table.write(view + "/postlist.glass");
  std::string &root = version.roots[VersionFile::posting_lists];
  root.clear();
  table.append_root(root);
  version.write(view, false);
}

VersionFile version_of(const std::string &folder) {
  auto version = VersionFile::read(folder);
  if (!version) throw Xapian::DatabaseCorruptError("a version file of another form: " + folder);
  return *std::move(version);
}

/// Moves what the second half has made beside what the first has.
void join(const std::string &half, const std::string &destination) {
  VersionFile version = version_of(destination);
  version.roots[VersionFile::position_lists] =
      version_of(half).roots[VersionFile::position_lists];
  const std::string file = half + "/position.glass";
  if (fs::exists(file)) fs::rename(file, destination + "/position.glass");
  version.write(destination, true);
}

/// On two threads; throws what one of them fails with.
void run(const std::function<void()> &one, const std::function<void()> &another) {
  std::exception_ptr failure;
  std::thread thread([&] {
    try {
      another();
    } catch (...) {
      failure = std::current_exception();
    }
  });
  try {
    one();
  } catch (...) {
    thread.join();
    throw;
  }
  thread.join();
  if (failure) std::rethrow_exception(failure);
}

/// What the two compactions see of the sources, in a folder beside the destination.
struct Halves {
  Halves(const std::vector<std::string> &sources, const std::vector<VersionFile> &versions,
         const std::string &destination)
      : folder(destination + ".halves") {
    for (size_t i = 0; i < sources.size(); ++i) {
      const std::string name = folder.path + "/" + std::to_string(i);
      first.push_back(name + ".first");
      make_view(sources[i], first.back(),
                {"iamglass", "postlist.glass", "docdata.glass", "termlist.glass", "spelling.glass",
                 "synonym.glass"});
      second.push_back(name + ".second");
      make_view(sources[i], second.back(), {"position.glass"});
      add_posting_lists(sources[i], second.back(), versions[i]);
    }
  }

  TemporaryFolder folder;
  std::vector<std::string> first;
  std::vector<std::string> second;
};

}  // namespace

bool compact_in_halves(const std::vector<std::string> &sources, const std::string &destination) {
  std::vector<VersionFile> versions;
  for (const std::string &source : sources) {
    auto version = VersionFile::read(source);
    std::error_code is_new;
    if (!version || fs::equivalent(source, destination, is_new)) return false;
    versions.push_back(*std::move(version));
  }
  if (versions.empty()) return false;
  std::optional<Halves> halves;
  try {
    halves.emplace(sources, versions, destination);
  } catch (const fs::filesystem_error &) {
    // Some file systems have no links.
    return false;
  }
  const std::string half = halves->folder.path + "/second";
  run([&] { compact(halves->first, destination); }, [&] { compact(halves->second, half); });
  try {
    join(half, destination);
  } catch (const fs::filesystem_error &error) {
    throw Xapian::DatabaseError("can't write " + error.path1().string(), error.code().value());
  }
  return true;
}

}  // namespace glass
