#include "BlockFile.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace glass {

namespace {

constexpr size_t most_held = 32 * BlockFile::block_size;

}  // namespace

BlockFile::BlockFile(const std::string &path) { open(path); }

BlockFile::~BlockFile() {
  if (descriptor >= 0) ::close(descriptor);
}

void BlockFile::open(const std::string &new_path) {
  path = new_path;
  descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) fail();
}

void BlockFile::put(uint32_t number, const uint8_t *block) {
  const bool is_next = number == first_held + held.size() / block_size;
  if (descriptor >= 0 && !held.empty() && (!is_next || held.size() >= most_held)) write_held();
  if (descriptor >= 0 && held.empty()) first_held = number;
  const size_t start = size_t(number - first_held) * block_size;
  if (held.size() < start + block_size) held.resize(start + block_size);
  std::memcpy(&held[start], block, block_size);
}

void BlockFile::write(const std::string &path) {
  open(path);
  write_held();
  const int result = ::close(descriptor);
  descriptor = -1;
  if (result != 0) fail();
}

void BlockFile::finish() {
  write_held();
  if (fdatasync(descriptor) != 0) fail();
}

void BlockFile::write_held() {
  off_t offset = off_t(first_held) * off_t(block_size);
  for (std::string_view left = held; !left.empty();) {
    const ssize_t written = ::pwrite(descriptor, left.data(), left.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail();
    left.remove_prefix(size_t(written));
    offset += written;
  }
  held.clear();
}

void BlockFile::fail() const { throw Xapian::DatabaseError("can't write " + path, errno); }

}  // namespace glass
