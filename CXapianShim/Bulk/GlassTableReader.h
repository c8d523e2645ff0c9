#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "SourceDatabase.h"

namespace glass {

/// Goes through all that a table of glass holds, in the order of its keys, a block at a time: see
/// `GlassTable`. Throws a DatabaseCorruptError for what is no such table, and a
/// DatabaseModifiedError where a writer has put later blocks into the place of its own.
class GlassTableReader {
 public:
  /// Throws a DatabaseError where the file can't be read.
  explicit GlassTableReader(const TableSource &source);
  ~GlassTableReader();
  GlassTableReader(const GlassTableReader &) = delete;

  /// Goes on to the next entry, at first to the first one. False after the last.
  bool next();

  /// Both stay until next().
  std::string_view key() const { return entry.key; }
  std::string_view tag() const { return entry.tag; }

 private:
  struct Level {
    std::vector<uint8_t> block;
    size_t next = 0;
    size_t end = 0;
  };
  /// Part of an entry.
  struct Item {
    std::string_view key;
    std::string_view tag;
    /// The first is 1.
    size_t component = 0;
    bool is_last = false;
  };

  const std::string path;
  const uint64_t revision;
  int descriptor = -1;
  /// The block of each level that leads to where the reader is, leaves first.
  std::vector<Level> levels;
  Item entry;
  /// Of an entry of several pieces.
  std::string whole_key;
  std::string whole_tag;
  /// The last key of the leaf before.
  std::string last_key;

  void read(size_t level, uint32_t number);
  bool next_leaf();
  bool next_item(Item &item);
  [[noreturn]] void damaged() const;
};

}  // namespace glass
