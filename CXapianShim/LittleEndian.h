#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

/// A little-endian integer at any address: one instruction on the machines we know.
template <typename Integer>
Integer load(const uint8_t *bytes) {
  Integer value = 0;
  for (size_t i = 0; i < sizeof value; ++i) value |= Integer(Integer(bytes[i]) << (8 * i));
  return value;
}

template <typename Integer>
void store(uint8_t *bytes, Integer value) {
  for (size_t i = 0; i < sizeof value; ++i) bytes[i] = uint8_t(value >> (8 * i));
}

/// A real of IEEE 754's of eight bytes.
inline double load_real(const uint8_t *bytes) {
  const uint64_t bits = load<uint64_t>(bytes);
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
