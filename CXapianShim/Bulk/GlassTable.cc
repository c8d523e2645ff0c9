#include "GlassTable.h"

#include <algorithm>

#include "Deflater.h"
#include "GlassCodes.h"

namespace glass {

namespace {

constexpr size_t block_size = BlockFile::block_size;
/// Of one key and a piece of its tag: four of the largest fit in a block.
constexpr size_t largest_item = (block_size - GlassTable::directory_start - 4 * 2) / 4;
constexpr size_t deflate_over = 18;
/// A tag isn't cut for fewer bytes and a key.
constexpr size_t least_piece = 34;
constexpr uint32_t revision = 1;

void put2(uint8_t *at, size_t value) {
  at[0] = uint8_t(value >> 8);
  at[1] = uint8_t(value);
}

void put4(uint8_t *at, uint32_t value) {
  put2(at, value >> 16);
  put2(at + 2, value & 0xFFFF);
}

/// As much of the key as tells it from the one before.
std::string_view separator(const std::string &before, const std::string &key) {
  const size_t shorter = std::min(before.size(), key.size());
  size_t same = 0;
  while (same < shorter && before[same] == key[same]) ++same;
  return std::string_view(key).substr(0, std::min(same + 1, key.size()));
}

}  // namespace

GlassTable::GlassTable(Packing packing, const std::string &path) : file(path), packing(packing) {
  begin();
}

GlassTable::GlassTable(Packing packing) : packing(packing) { begin(); }

void GlassTable::begin() {
  if (packing == Packing::deflated) deflater = std::make_unique<Deflater>();
  open.push_back(new_block(0));
  // Every table begins with an item that has neither key nor tag.
  uint8_t *item = allocate(open[0], 3);
  put2(item, 0);
  item[0] |= is_first_bit | is_last_bit;
  item[2] = 0;
}

GlassTable::~GlassTable() = default;

GlassTable::Block GlassTable::new_block(size_t level) {
  Block block{std::vector<uint8_t>(block_size), blocks++, directory_start, block_size};
  put4(block.bytes.data(), revision);
  block.bytes[4] = uint8_t(level);
  return block;
}

bool GlassTable::fits(const Block &block, size_t size) {
  return block.directory_end + 2 + size <= block.items_start;
}

uint8_t *GlassTable::allocate(Block &block, size_t size) {
  block.items_start -= size;
  put2(&block.bytes[block.directory_end], block.items_start);
  block.directory_end += 2;
  return &block.bytes[block.items_start];
}

void GlassTable::close(Block &block) {
  uint8_t *bytes = block.bytes.data();
  const size_t free = block.items_start - block.directory_end;
  put2(bytes + 5, free);
  put2(bytes + 7, free);
  put2(bytes + 9, block.directory_end);
  file.put(block.number, bytes);
}

void GlassTable::add(const std::string &key, std::string_view tag) {
  bool is_deflated = false;
  std::string kept;
  if (packing == Packing::stored && tag.size() > deflate_over) {
    kept = stored(tag);
    tag = kept;
    is_deflated = true;
  } else if (deflater && tag.size() > deflate_over) {
    const std::string_view shorter = deflater->deflate(tag);
    is_deflated = !shorter.empty();
    if (is_deflated) tag = shorter;
  }
  // Its length, the key and the key's length; pieces after the first say which they are.
  const size_t head = 2 + 1 + key.size();
  size_t room = largest_item - head;
  if (!fits(open[0], head + std::min(tag.size(), room))) {
    // The rest of the block takes a piece that is worth its key, as the library's compaction has
    // it.
    const size_t left = open[0].items_start - open[0].directory_end;
    const size_t least = head + 2 + key.size() + least_piece;
    if (left >= least) room = std::min(room, left - head - 2);
  }
  unsigned component = 1;
  do {
    const size_t size = std::min(tag.size(), room);
    add_item(key, tag.substr(0, size), component, size == tag.size(), is_deflated);
    tag.remove_prefix(size);
    ++component;
    room = largest_item - head - 2;
  } while (!tag.empty());
  ++entries;
}

void GlassTable::add_item(const std::string &key, std::string_view tag, unsigned component,
                          bool is_last, bool is_deflated) {
  const bool is_first = component == 1;
  const size_t size = 2 + 1 + key.size() + (is_first ? 0 : 2) + tag.size();
  if (!fits(open[0], size)) {
    const uint32_t left = open[0].number;
    close(open[0]);
    open[0] = new_block(0);
    add_branch(1, separator(last_key, key), component, left, open[0].number);
  }
  uint8_t *item = allocate(open[0], size);
  put2(item, size - 3);
  item[0] |= (is_first ? is_first_bit : 0) | (is_last ? is_last_bit : 0) |
             (is_deflated ? is_deflated_bit : 0);
  item[2] = uint8_t(key.size());
  uint8_t *rest = std::copy(key.begin(), key.end(), item + 3);
  if (!is_first) {
    put2(rest, component);
    rest += 2;
  }
  std::copy(tag.begin(), tag.end(), rest);
  last_key = key;
}

void GlassTable::add_branch(size_t level, std::string_view key, unsigned component, uint32_t left,
                            uint32_t child) {
  const size_t size = 4 + 1 + key.size() + 2;
  if (level == open.size()) {
    open.push_back(new_block(level));
    put_branch_item(open[level], {}, 0, left);
  }
  if (fits(open[level], size)) {
    put_branch_item(open[level], key, component, child);
    return;
  }
  const uint32_t full = open[level].number;
  close(open[level]);
  open[level] = new_block(level);
  put_branch_item(open[level], {}, 0, child);
  add_branch(level + 1, key, component, full, open[level].number);
}

/// The first item of a block needs no key: what is below it is told from the rest by the key of the
/// block itself, one level up.
void GlassTable::put_branch_item(Block &block, std::string_view key, unsigned component,
                                 uint32_t child) {
  uint8_t *item = allocate(block, 4 + 1 + key.size() + 2);
  put4(item, child);
  item[4] = uint8_t(key.size());
  put2(std::copy(key.begin(), key.end(), item + 5), component);
}

void GlassTable::close_all() {
  if (is_empty()) return;
  for (auto &block : open) close(block);
}

void GlassTable::write(const std::string &path) {
  close_all();
  file.write(path);
}

void GlassTable::finish() {
  close_all();
  file.finish();
}

std::string GlassTable::root() const {
  std::string out;
  constexpr unsigned is_sequential = 2;
  append_number(out, is_empty() ? 0 : open.back().number);
  append_number(out, (open.size() - 1) << 2 | is_sequential | (is_empty() ? has_no_file : 0));
  append_number(out, entries);
  append_number(out, block_size >> 11);
  append_number(out, packing == Packing::none ? 0 : deflate_over);
  std::string unused_blocks;
  if (!is_empty()) {
    append_number(unused_blocks, revision);
    append_number(unused_blocks, blocks);
    // The list of free blocks begins and ends at offset 0 of block 0: there are none.
    unused_blocks.append(4, '\0');
  }
  append_string(out, unused_blocks);
  return out;
}

}  // namespace glass
