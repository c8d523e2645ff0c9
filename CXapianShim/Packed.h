#pragma once

#include <xapian.h>

#include <cstring>
#include <string>

#include "CXapianShim.h"

/// What came in by this call, as Xapian wants it.
inline std::string text(xap_bytes bytes) {
  return bytes.count == 0 ? std::string()
                          : std::string(reinterpret_cast<const char *>(bytes.data), bytes.count);
}

/// The path of a file: a NUL in it would silently end it.
inline std::string file_path(xap_bytes bytes) {
  const std::string path = text(bytes);
  if (path.empty() || path.find('\0') != std::string::npos) {
    throw Xapian::InvalidArgumentError("a path that is empty or has a NUL in it");
  }
  return path;
}

/// Reads packed data front to back. Every read checks its bounds: data that is cut short, or a
/// number that does not fit, is an InvalidArgumentError.
class PackedReader {
 public:
  explicit PackedReader(xap_bytes bytes)
      : next(reinterpret_cast<const char *>(bytes.data)), left(bytes.count) {}

  bool at_end() const { return left == 0; }

  uint32_t number() {
    uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const uint8_t byte = take(1)[0];
      if (shift == 28 && byte > 0x0F) break;
      value |= uint32_t(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw Xapian::InvalidArgumentError("packed data: a number over 32 bits");
  }

  double real() {
    const char *bytes = take(8);
    uint64_t bits = 0;
    for (int i = 7; i >= 0; --i) bits = bits << 8 | uint8_t(bytes[i]);
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }

  /// Borrowed from the packed data.
  xap_bytes bytes() {
    const size_t count = number();
    return {reinterpret_cast<const uint8_t *>(take(count)), count};
  }

  std::string string() { return text(bytes()); }

 private:
  const char *next;
  size_t left;

  const char *take(size_t count) {
    if (count > left) throw Xapian::InvalidArgumentError("packed data: cut short");
    const char *taken = next;
    next += count;
    left -= count;
    return taken;
  }
};
