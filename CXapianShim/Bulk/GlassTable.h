#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "BlockFile.h"

namespace glass {

class Deflater;

/// What becomes of tags that are longer than a few bytes.
enum class Packing {
  none,
  /// Deflated where that makes them shorter.
  deflated,
  /// For what comes packed. Marked as deflated, though it is not: compaction tries to deflate
  /// again, each time, what is not marked so, and that was an eighth of the time of building.
  stored
};

/// Writes a table of glass, Xapian 1.4's B-tree, whose keys come in ascending order: every block
/// is filled and written once, from left to right
/// (https://github.com/xapian/xapian, backends/glass/glass_table.h describes blocks and items).
class GlassTable {
 public:
  static constexpr size_t directory_start = 11;
  static constexpr uint8_t is_deflated_bit = 0x80;
  static constexpr uint8_t is_last_bit = 0x40;
  static constexpr uint8_t is_first_bit = 0x20;
  /// Of what the version file says of a table.
  static constexpr unsigned has_no_file = 1;

  explicit GlassTable(Packing packing);
  /// Writes blocks to the file as they are filled.
  GlassTable(Packing packing, const std::string &path);
  ~GlassTable();

  /// The key is 1 to 255 bytes and greater than the one before; the tag is under 100 MB.
  void add(const std::string &key, std::string_view tag);

  /// Writes the file, which is empty when the table is. Throws a DatabaseError with the system's
  /// reason.
  void write(const std::string &path);
  /// Instead of it, of a table that writes blocks as they are filled: writes those that are left.
  void finish();

  bool is_empty() const { return entries == 0; }

  /// How the table is described in the database's version file; after write() or finish().
  std::string root() const;

 private:
  struct Block {
    std::vector<uint8_t> bytes;
    uint32_t number;
    /// Where the directory of offsets ends and where the items, from the block's end on down,
    /// begin.
    size_t directory_end;
    size_t items_start;
  };

  /// The rightmost block of every level, leaves first.
  std::vector<Block> open;
  BlockFile file;
  uint32_t blocks = 0;
  uint64_t entries = 0;
  std::string last_key;
  const Packing packing;
  std::unique_ptr<Deflater> deflater;

  void begin();
  Block new_block(size_t level);
  static bool fits(const Block &block, size_t size);
  static uint8_t *allocate(Block &block, size_t size);
  void close(Block &block);
  void close_all();
  void add_item(const std::string &key, std::string_view tag, unsigned component, bool is_last,
                bool is_deflated);
  /// `left` is the block that was the level's last until `child` was begun.
  void add_branch(size_t level, std::string_view key, unsigned component, uint32_t left,
                  uint32_t child);
  static void put_branch_item(Block &block, std::string_view key, unsigned component,
                              uint32_t child);
};

}  // namespace glass
