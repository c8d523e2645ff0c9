#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How glass, the format of Xapian 1.4, writes numbers and strings
/// (https://github.com/xapian/xapian, common/pack.h and common/bitstream.cc).
namespace glass {

/// Seven bits a byte, low ones first.
inline void append_number(std::string &out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += char(value | 0x80);
  out += char(value);
}

inline void append_string(std::string &out, std::string_view value) {
  append_number(out, value.size());
  out += value;
}

/// A document number, so that keys sort by it: two bytes below 0x8000; above, as many ones in
/// front as there are bytes beyond the first.
inline void append_sortable(std::string &out, uint32_t value) {
  if (value < 0x8000) {
    out += char(value >> 8);
    out += char(value);
    return;
  }
  const unsigned bytes = value < 1u << 22 ? 3 : value < 1u << 29 ? 4 : 5;
  const uint64_t marked = uint64_t(value) | uint64_t(0xFF << (10 - bytes) & 0xFF)
                                                << (8 * (bytes - 1));
  for (unsigned left = bytes; left > 0; --left) out += char(marked >> (8 * (left - 1)));
}

/// A term at the start of a key: a NUL is written as NUL and 0xFF. A lone NUL ends it where
/// something follows.
inline void append_term(std::string &out, std::string_view term, bool ends_key) {
  for (const char byte : term) {
    out += byte;
    if (byte == 0) out += '\xFF';
  }
  if (!ends_key) out += '\0';
}

/// The tag of a list of positions: the last one; where there are more, the first, how many there
/// are, and those between by interpolative coding (Witten, Moffat, Bell: Managing Gigabytes,
/// second edition, pages 126-127). They ascend.
void append_positions(std::string &out, const std::vector<uint32_t> &positions);

}  // namespace glass
