/* The mention finder's read-only tables, linked into the program: the loader
 * maps them and no file has to be found at run time. scripts/make-gazetteer
 * writes them and says what is in them.
 *
 * Reading outside of the tables gives 0: a damaged offset can't reach other
 * memory. */
#ifndef CMENTIONSDATA_H
#define CMENTIONSDATA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

extern const unsigned char mentions_data_bytes[];
extern const size_t mentions_data_size;

static inline uint8_t mentions_data_u8(size_t offset) {
  return offset < mentions_data_size ? mentions_data_bytes[offset] : 0;
}

static inline uint16_t mentions_data_u16(size_t offset) {
  uint16_t value = 0;
  if (offset + sizeof value <= mentions_data_size)
    memcpy(&value, mentions_data_bytes + offset, sizeof value);
  return value;
}

static inline uint32_t mentions_data_u32(size_t offset) {
  uint32_t value = 0;
  if (offset + sizeof value <= mentions_data_size)
    memcpy(&value, mentions_data_bytes + offset, sizeof value);
  return value;
}

#endif
