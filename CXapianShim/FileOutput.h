#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "LittleEndian.h"

/// A file that is written front to back, in little-endian integers. In blocks: a stream takes as
/// long for each byte as to find it.
class FileOutput {
 public:
  explicit FileOutput(const std::string &path);

  size_t size() const { return written; }

  template <typename Integer>
  void integer(Integer value) {
    uint8_t bytes[sizeof value];
    store(bytes, value);
    text({reinterpret_cast<const char *>(bytes), sizeof bytes});
  }

  /// The lowest bytes of many: none, 1, 2, 4 or 8.
  template <typename Integer>
  void integers(const std::vector<Integer> &values, size_t width = sizeof(Integer)) {
    switch (width) {
      case 0:
        return;
      case 1:
        return integers_as<uint8_t>(values);
      case 2:
        return integers_as<uint16_t>(values);
      case 4:
        return integers_as<uint32_t>(values);
      default:
        return integers_as<uint64_t>(values);
    }
  }

  void real(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    integer(bits);
  }

  void text(std::string_view text);

  /// Zeros up to the next multiple of eight bytes.
  void align();

  /// Throws where anything of the file could not be written.
  void finish();

 private:
  std::string path;
  std::ofstream stream;
  std::string block;
  size_t written = 0;

  template <typename Stored, typename Integer>
  void integers_as(const std::vector<Integer> &values) {
    std::string bytes(values.size() * sizeof(Stored), '\0');
    auto *next = reinterpret_cast<uint8_t *>(bytes.data());
    for (const Integer value : values) {
      store(next, Stored(value));
      next += sizeof(Stored);
    }
    text(bytes);
  }

  void flush();
  void check() const;
};
