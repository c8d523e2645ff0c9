#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace glass {

/// Numbers terms from 0 on as they come. One flat table and one string for all: a search touches
/// two places in memory, and most of an index's terms are looked up hundreds of times.
class TermNumbers {
 public:
  TermNumbers() : slots(1024) {}

  uint32_t count() const { return uint32_t(starts.size()); }

  std::string_view term(uint32_t number) const {
    const size_t end = number + 1 < count() ? starts[number + 1] : bytes.size();
    return std::string_view(bytes).substr(starts[number], end - starts[number]);
  }

  static uint32_t hash(std::string_view term) {
    return uint32_t(std::hash<std::string_view>()(term));
  }

  /// The number of a term that has this hash, a new one where it has none.
  uint32_t number(std::string_view term, uint32_t hash);

  // The places that `number` will look at, one after the other, each of which says where the next
  // is. Asked for for all terms of a document before the next, they are fetched side by side.

  void fetch_slot(uint32_t hash) const { __builtin_prefetch(&slots[hash & (slots.size() - 1)]); }

  void fetch_start(uint32_t hash) const {
    if (const Slot slot = first_slot(hash); slot.hash == hash && slot.used > 0) {
      __builtin_prefetch(&starts[slot.used - 1]);
    }
  }

  void fetch_term(uint32_t hash) const {
    if (const Slot slot = first_slot(hash); slot.hash == hash && slot.used > 0) {
      __builtin_prefetch(bytes.data() + starts[slot.used - 1]);
    }
  }

 private:
  struct Slot {
    uint32_t hash = 0;
    /// One more than the term's number; 0 in an empty slot.
    uint32_t used = 0;
  };

  const Slot &first_slot(uint32_t hash) const { return slots[hash & (slots.size() - 1)]; }

  /// As many as a power of two, at most half of them used.
  std::vector<Slot> slots;
  std::vector<uint64_t> starts;
  std::string bytes;

  void grow();
};

}  // namespace glass
