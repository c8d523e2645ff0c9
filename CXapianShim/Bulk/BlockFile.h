#pragma once

#include <cstdint>
#include <string>

namespace glass {

/// The blocks of a table's file, each of which is put once, most of them in order.
class BlockFile {
 public:
  static constexpr size_t block_size = 8192;

  /// Keeps them until write().
  BlockFile() = default;
  /// Writes them as they come, so that a table may be larger than memory. Throws a DatabaseError
  /// with the system's reason, as all that writes does.
  explicit BlockFile(const std::string &path);
  ~BlockFile();
  BlockFile(const BlockFile &) = delete;

  void put(uint32_t number, const uint8_t *block);

  /// Writes what was kept.
  void write(const std::string &path);
  /// Sees to it that all which was written as it came is on the disk.
  void finish();

 private:
  std::string path;
  int descriptor = -1;
  /// Neighbours that wait to be written together, or all there are.
  std::string held;
  uint32_t first_held = 0;

  void open(const std::string &path);
  void write_held();
  [[noreturn]] void fail() const;
};

}  // namespace glass
