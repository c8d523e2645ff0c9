#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace glass {

/// The values of documents, by slot, and what is known of each slot as a whole
/// (https://github.com/xapian/xapian, backends/glass/glass_values.cc).
class ValueStreams {
 public:
  /// Documents come in order; the value is not empty.
  void add(uint32_t document, uint32_t slot, std::string_view value);

  /// Adds keys and tags of the table of posting lists.
  void write(std::map<std::string, std::string> &entries);

 private:
  struct Slot {
    uint64_t count = 0;
    std::string least;
    std::string greatest;
    std::string chunk;
    uint32_t first = 0;
    uint32_t last = 0;
  };

  std::map<uint32_t, Slot> slots;
  std::map<std::string, std::string> chunks;

  void end_chunk(uint32_t number, Slot &slot);
};

}  // namespace glass
