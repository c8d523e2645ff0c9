#include "Terms.h"

#include <xapian.h>

#include <algorithm>

#include "Packed.h"

void check_term(xap_bytes bytes) {
  if (bytes.count == 0) throw Xapian::InvalidArgumentError("a term is empty");
  size_t size = bytes.count;
  if (size <= XAP_TERM_LIMIT) size += std::count(bytes.data, bytes.data + bytes.count, uint8_t(0));
  if (size > XAP_TERM_LIMIT) {
    throw Xapian::InvalidArgumentError("a term of " + std::to_string(size) +
                                       " bytes: the limit is " + std::to_string(XAP_TERM_LIMIT));
  }
}

std::string legal_term(xap_bytes bytes) {
  check_term(bytes);
  return text(bytes);
}

bool is_utf8(const std::string &term) {
  const size_t size = term.size();
  for (size_t i = 0; i < size;) {
    const uint8_t lead = term[i];
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > size) return false;
    uint32_t scalar = lead & (0x7F >> length);
    for (size_t j = 1; j < length; ++j) {
      const uint8_t byte = term[i + j];
      if ((byte & 0xC0) != 0x80) return false;
      scalar = scalar << 6 | (byte & 0x3F);
    }
    // The shortest form only, no surrogates, nothing above U+10FFFF (RFC 3629, section 3).
    if (length == 3 && (scalar < 0x800 || (scalar >= 0xD800 && scalar <= 0xDFFF))) return false;
    if (length == 4 && (scalar < 0x10000 || scalar > 0x10FFFF)) return false;
    i += length;
  }
  return true;
}
