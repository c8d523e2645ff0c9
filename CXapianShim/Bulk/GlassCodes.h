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

/// Reads what append_number() writes off the front; false where there is no such thing.
inline bool take_number(std::string_view &left, uint64_t &value) {
  value = 0;
  for (unsigned shift = 0; shift < 63 && !left.empty(); shift += 7) {
    const auto byte = uint8_t(left.front());
    left.remove_prefix(1);
    value |= uint64_t(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
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

/// Reads what append_sortable() writes, to the end; false where there is no such thing.
inline bool read_sortable(std::string_view bytes, uint32_t &value) {
  if (bytes.empty()) return false;
  const auto first = uint8_t(bytes.front());
  const size_t size = first < 0x80 ? 2 : first < 0xC0 ? 3 : first < 0xE0 ? 4 : 5;
  if (bytes.size() != size) return false;
  uint64_t number = size == 2 ? first : first & (0xFF >> (size - 1));
  for (size_t i = 1; i < size; ++i) number = number << 8 | uint8_t(bytes[i]);
  value = uint32_t(number);
  return true;
}

/// Eight bytes from a place on, those beyond the end zero, as a number that sorts as they do.
inline uint64_t leading_bytes(std::string_view term, size_t from) {
  uint64_t value = 0;
  for (size_t i = 0; i < 8; ++i) {
    value = value << 8 | (from + i < term.size() ? uint8_t(term[from + i]) : 0);
  }
  return value;
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
