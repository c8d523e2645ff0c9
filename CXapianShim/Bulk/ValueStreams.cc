#include "ValueStreams.h"

#include "GlassCodes.h"

namespace glass {

namespace {

constexpr size_t chunk_size = 2000;

/// The bytes of a number, low ones first, as many as it needs.
void append_last_number(std::string &out, uint32_t value) {
  for (; value > 0; value >>= 8) out += char(value);
}

}  // namespace

void ValueStreams::add(uint32_t document, uint32_t number, std::string_view value) {
  Slot &slot = slots[number];
  if (slot.count == 0 || value < slot.least) slot.least = value;
  if (slot.count == 0 || value > slot.greatest) slot.greatest = value;
  ++slot.count;
  if (slot.chunk.empty()) {
    slot.first = document;
  } else {
    append_number(slot.chunk, document - slot.last - 1);
  }
  slot.last = document;
  append_string(slot.chunk, value);
  if (slot.chunk.size() >= chunk_size) end_chunk(number, slot);
}

void ValueStreams::end_chunk(uint32_t number, Slot &slot) {
  std::string key("\0\xD8", 2);
  append_number(key, number);
  append_sortable(key, slot.first);
  chunks.emplace(std::move(key), std::move(slot.chunk));
  slot.chunk.clear();
}

void ValueStreams::write(std::map<std::string, std::string> &entries) {
  for (auto &[number, slot] : slots) {
    if (!slot.chunk.empty()) end_chunk(number, slot);
    std::string key("\0\xD0", 2);
    append_last_number(key, number);
    std::string tag;
    append_number(tag, slot.count);
    append_string(tag, slot.least);
    if (slot.greatest != slot.least) tag += slot.greatest;
    entries.emplace(std::move(key), std::move(tag));
  }
  entries.merge(chunks);
}

}  // namespace glass
