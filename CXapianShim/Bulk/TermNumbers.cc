#include "TermNumbers.h"

namespace glass {

uint32_t TermNumbers::number(std::string_view term, uint32_t hash) {
  const size_t mask = slots.size() - 1;
  size_t place = hash & mask;
  for (; slots[place].used > 0; place = (place + 1) & mask) {
    if (slots[place].hash == hash && this->term(slots[place].used - 1) == term) {
      return slots[place].used - 1;
    }
  }
  const uint32_t number = count();
  slots[place] = {hash, number + 1};
  starts.push_back(bytes.size());
  bytes += term;
  if (size_t(count()) * 2 > slots.size()) grow();
  return number;
}

void TermNumbers::grow() {
  std::vector<Slot> larger(slots.size() * 2);
  for (const Slot &slot : slots) {
    if (slot.used == 0) continue;
    size_t place = slot.hash & (larger.size() - 1);
    while (larger[place].used > 0) place = (place + 1) & (larger.size() - 1);
    larger[place] = slot;
  }
  slots = std::move(larger);
}

}  // namespace glass
