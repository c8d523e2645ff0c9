#pragma once

#include <cstddef>
#include <cstdint>

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
