#include "Answer.h"

#include <cstring>

void xap_answer::real(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  for (int i = 0; i < 8; ++i) bytes.push_back(char(bits >> (8 * i)));
}

xap_bytes xap_answer_bytes(const xap_answer *answer) {
  return {reinterpret_cast<const uint8_t *>(answer->bytes.data()), answer->bytes.size()};
}

void xap_answer_free(xap_answer *answer) { delete answer; }
