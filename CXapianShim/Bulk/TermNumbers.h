#pragma once

#include <cstdint>
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

  /// The number of a term, a new one where it has none.
  uint32_t number(std::string_view term);

 private:
  struct Slot {
    uint32_t hash = 0;
    /// One more than the term's number; 0 in an empty slot.
    uint32_t used = 0;
  };

  /// As many as a power of two, at most half of them used.
  std::vector<Slot> slots;
  std::vector<uint64_t> starts;
  std::string bytes;

  void grow();
};

}  // namespace glass
