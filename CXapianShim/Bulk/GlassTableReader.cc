#include "GlassTableReader.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>

#include "BlockFile.h"
#include "GlassCodes.h"
#include "GlassTable.h"

namespace glass {

namespace {

constexpr size_t block_size = BlockFile::block_size;
/// Xapian's own bound: B-trees of more blocks than a number can tell aren't so deep.
constexpr uint64_t most_levels = 10;

size_t get2(const uint8_t *at) { return size_t(at[0]) << 8 | at[1]; }
uint32_t get4(const uint8_t *at) { return uint32_t(get2(at)) << 16 | uint32_t(get2(at + 2)); }

}  // namespace

GlassTableReader::GlassTableReader(const TableSource &source)
    : path(source.path), revision(source.revision) {
  std::string_view root = source.root;
  uint64_t number, flags, entries, size;
  if (!take_number(root, number) || !take_number(root, flags) || !take_number(root, entries) ||
      !take_number(root, size)) {
    damaged();
  }
  if ((flags & GlassTable::has_no_file) != 0) return;
  const uint64_t level = flags >> 2;
  if (size << 11 != block_size || level >= most_levels || number > UINT32_MAX) damaged();
  descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw Xapian::DatabaseOpeningError("can't open " + path, errno);
  levels.resize(size_t(level) + 1);
  read(size_t(level), uint32_t(number));
}

GlassTableReader::~GlassTableReader() {
  if (descriptor >= 0) ::close(descriptor);
}

/// Reads a block, and the first one of each level below it.
void GlassTableReader::read(size_t level, uint32_t number) {
  Level &place = levels[level];
  place.block.resize(block_size);
  const ssize_t count =
      ::pread(descriptor, place.block.data(), block_size, off_t(number) * off_t(block_size));
  if (count < 0) throw Xapian::DatabaseError("can't read " + path, errno);
  const uint8_t *block = place.block.data();
  if (size_t(count) != block_size) damaged();
  if (get4(block) > revision) {
    throw Xapian::DatabaseModifiedError("a table that was written to meanwhile: " + path);
  }
  if (block[4] != level) damaged();
  place.next = GlassTable::directory_start;
  place.end = get2(block + 9);
  if (place.end > block_size || place.next >= place.end || (place.end - place.next) % 2 != 0) {
    damaged();
  }
  if (level > 0) next_leaf();
}

/// Reads the leaf after the one that was read last. False after the last.
bool GlassTableReader::next_leaf() {
  size_t level = 1;
  while (level < levels.size() && levels[level].next >= levels[level].end) ++level;
  if (level >= levels.size()) return false;
  Level &branch = levels[level];
  const size_t item = get2(&branch.block[branch.next]);
  if (item + 4 > block_size) damaged();
  branch.next += 2;
  read(level - 1, get4(&branch.block[item]));
  return true;
}

bool GlassTableReader::next_item(Item &item) {
  if (levels.empty()) return false;
  Level &leaf = levels[0];
  const bool is_new = leaf.next >= leaf.end;
  if (is_new) {
    last_key = item.key;
    if (!next_leaf()) return false;
  }
  const size_t start = get2(&leaf.block[leaf.next]);
  leaf.next += 2;
  if (start + 3 > block_size) damaged();
  const uint8_t *bytes = &leaf.block[start];
  const uint8_t flags = bytes[0];
  const size_t size = (get2(bytes) & 0x1FFF) + 3;
  const bool is_first = (flags & GlassTable::is_first_bit) != 0;
  item.is_last = (flags & GlassTable::is_last_bit) != 0;
  const size_t tag = 3 + size_t(bytes[2]) + (is_first ? 0 : 2);
  if (start + size > block_size || tag > size || (flags & GlassTable::is_deflated_bit) != 0) {
    damaged();
  }
  item.component = is_first ? 1 : get2(bytes + tag - 2);
  const char *text = reinterpret_cast<const char *>(bytes);
  item.key = std::string_view(text + 3, bytes[2]);
  item.tag = std::string_view(text + tag, size - tag);
  // So that a tree which leads in a circle comes to an end.
  if (is_new && is_first && item.key <= last_key) damaged();
  return true;
}

bool GlassTableReader::next() {
  do {
    if (!next_item(entry)) return false;
    // Every table begins with an item that has no key.
  } while (entry.key.empty());
  if (entry.component != 1) damaged();
  if (entry.is_last) return true;
  whole_key = entry.key;
  whole_tag = entry.tag;
  while (!entry.is_last) {
    const size_t next = entry.component + 1;
    if (!next_item(entry) || entry.component != next || entry.key != whole_key) damaged();
    whole_tag += entry.tag;
  }
  entry.key = whole_key;
  entry.tag = whole_tag;
  return true;
}

void GlassTableReader::damaged() const {
  throw Xapian::DatabaseCorruptError("a table that is damaged: " + path);
}

}  // namespace glass
