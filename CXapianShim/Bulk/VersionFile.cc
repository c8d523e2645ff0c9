#include "VersionFile.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>

#include "GlassCodes.h"

namespace glass {

namespace {

constexpr size_t uuid_size = 16;

/// 2016-03-14, the version of all of 1.4: years since 2014, month and day in 7, 4 and 5 bits.
constexpr unsigned format = (2016 - 2014) << 9 | 3 << 5 | 14;
const std::string start =
    std::string("\x0F\x0DXapian Glass") + char(format >> 8) + char(format & 0xFF);

/// Takes bytes off the front; false where there are fewer.
bool skip(std::string_view &left, uint64_t size) {
  if (size > left.size()) return false;
  left.remove_prefix(size);
  return true;
}

/// A root, its level, entries, size of blocks and least size of what is deflated, then a string.
bool skip_root(std::string_view &left) {
  uint64_t number;
  for (int i = 0; i < 6; ++i) {
    if (!take_number(left, number)) return false;
  }
  return skip(left, number);
}

/// Writes to a file or, without bytes, sees to what is in a folder.
void write(const std::string &path, int flags, std::string_view bytes, bool must_last) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  bool is_done = descriptor >= 0;
  while (is_done && !bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    is_done = written > 0;
    if (is_done) bytes.remove_prefix(size_t(written));
  }
  if (must_last) is_done = is_done && fsync(descriptor) == 0;
  const int reason = errno;
  if (descriptor >= 0) close(descriptor);
  if (!is_done) throw Xapian::DatabaseError("can't write " + path, reason);
}

}  // namespace

VersionFile::VersionFile() {
  std::random_device random;
  for (size_t i = 0; i < uuid_size; ++i) uuid += char(random());
}

std::optional<VersionFile> VersionFile::read(const std::string &folder) {
  std::ifstream file(folder + "/iamglass", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  std::string_view left = bytes;
  if (left.substr(0, start.size()) != start || !skip(left, start.size())) return std::nullopt;
  VersionFile version;
  version.uuid = left.substr(0, uuid_size);
  if (!skip(left, uuid_size) || !take_number(left, version.revision)) return std::nullopt;
  for (std::string &root : version.roots) {
    const std::string_view before = left;
    if (!skip_root(left)) return std::nullopt;
    root = before.substr(0, before.size() - left.size());
  }
  version.statistics = left;
  return version;
}

void VersionFile::write(const std::string &folder, bool must_last) const {
  std::string bytes = start + uuid;
  append_number(bytes, revision);
  for (const std::string &root : roots) bytes += root;
  bytes += statistics;
  const std::string path = folder + "/iamglass";
  const std::string unfinished = path + ".tmp";
  glass::write(unfinished, O_WRONLY | O_CREAT | O_TRUNC, bytes, must_last);
  if (rename(unfinished.c_str(), path.c_str()) != 0) {
    throw Xapian::DatabaseError("can't write " + path, errno);
  }
  if (must_last) glass::write(folder, O_RDONLY | O_DIRECTORY, {}, true);
}

}  // namespace glass
