#include "Column.h"

#include <algorithm>
#include <cstring>

#include "LittleEndian.h"

namespace {

[[noreturn]] void damaged(const std::string &what) {
  throw Xapian::DatabaseCorruptError("a column file " + what);
}

}  // namespace

Column::Column(const std::string &path, uint32_t limit) : mapping(path) {
  const uint8_t *header = mapping.start();
  if (mapping.size() < XAP_COLUMN_HEADER_SIZE || std::memcmp(header, "xapcolmn", 8) != 0) {
    damaged("that does not start as one: " + path);
  }
  const uint32_t width = load<uint32_t>(header + 8);
  const uint32_t lists = load<uint32_t>(header + 12);
  const uint64_t documents = load<uint64_t>(header + 16);
  const uint64_t count = load<uint64_t>(header + 24);
  const uint64_t different = load<uint64_t>(header + 32);
  if ((width != 2 && width != 4) || lists > 1 || documents >= UINT32_MAX || count > UINT32_MAX ||
      different > std::min(limit, XAP_COLUMN_ORDINAL_LIMIT) || (lists == 0 && count != documents)) {
    damaged("with a header that makes no sense: " + path);
  }
  // All below 2^35: nothing here overflows.
  const uint64_t offset_bytes = lists == 1 ? (documents + 1) * 4 : 0;
  if (mapping.size() != XAP_COLUMN_HEADER_SIZE + offset_bytes + count * width) {
    damaged("of the wrong size: " + path);
  }
  is_wide = width == 4;
  has_lists = lists == 1;
  covered = uint32_t(documents);
  total = uint32_t(count);
  distinct_count = uint32_t(different);
  offsets = header + XAP_COLUMN_HEADER_SIZE;
  ordinals = offsets + offset_bytes;
}

uint32_t Column::ordinal(size_t index) const {
  return is_wide ? load<uint32_t>(ordinals + 4 * index) : load<uint16_t>(ordinals + 2 * index);
}

bool Column::count(Xapian::docid document, std::vector<uint32_t> &counts) const {
  if (!covers(document)) return false;
  if (!has_lists) {
    if (const auto value = ordinal_of(document)) ++counts[*value];
    return true;
  }
  const uint32_t first = load<uint32_t>(offsets + 4 * size_t(document - 1));
  const uint32_t last = load<uint32_t>(offsets + 4 * size_t(document));
  if (first > last || last > total) damaged("has an offset out of bounds");
  for (uint32_t i = first; i < last; ++i) {
    const uint32_t value = ordinal(i);
    if (value >= distinct_count) damaged("has an ordinal out of bounds");
    ++counts[value];
  }
  return true;
}

std::optional<uint32_t> Column::ordinal_of(Xapian::docid document) const {
  if (has_lists) throw Xapian::InvalidArgumentError("a column of lists has no one ordinal");
  if (!covers(document)) return std::nullopt;
  const uint32_t value = ordinal(document - 1);
  if (value < distinct_count) return value;
  if (value != (is_wide ? UINT32_MAX : UINT16_MAX)) damaged("has an ordinal out of bounds");
  return std::nullopt;
}

void ColumnSpy::pack(xap_answer &answer) const {
  answer.number(unknown);
  size_t used = 0;
  for (const uint32_t count : counts) used += count > 0;
  answer.number(used);
  size_t before = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    answer.number(i - before);
    answer.number(counts[i]);
    before = i;
  }
}
