#include "PositionMerge.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "GlassCodes.h"
#include "GlassTableReader.h"

namespace glass {

namespace {

[[noreturn]] void damaged() { throw Xapian::DatabaseCorruptError("positions that are damaged"); }

/// One of the tables, and where it is. A key is a term, the NUL that ends it, and a document.
class Cursor {
 public:
  Cursor(const TableSource &source, size_t index)
      : index(index), offset(source.offset), reader(source) {}

  /// False after the last entry.
  bool next() {
    if (!reader.next()) return false;
    const std::string_view key = reader.key();
    is_same_term = !term.empty() && key.size() > term.size() &&
                   key.substr(0, term.size()) == term && key[term.size()] != '\xFF';
    if (!is_same_term) take_term(key);
    uint32_t number;
    if (!read_sortable(key.substr(term.size()), number)) damaged();
    document = number + offset;
    return true;
  }

  const size_t index;
  /// As keys have it, with the NUL at its end.
  std::string term;
  /// Whether it is that of the entry before.
  bool is_same_term = false;
  /// With its new number.
  uint32_t document = 0;
  std::string_view positions() const { return reader.tag(); }

  bool is_after(const Cursor &other) const {
    if (beginning != other.beginning) return beginning > other.beginning;
    const int order = term.compare(other.term);
    return order != 0 ? order > 0 : index > other.index;
  }

 private:
  const uint32_t offset;
  GlassTableReader reader;
  /// The term's first bytes, as a number that sorts as they do.
  uint64_t beginning = 0;

  /// A NUL that is one of the term has 0xFF after it.
  static bool ends_term(std::string_view key, size_t place) {
    return key[place] == '\0' && place + 1 < key.size() && key[place + 1] != '\xFF';
  }

  void take_term(std::string_view key) {
    size_t end = key.find('\0');
    while (end != std::string_view::npos && !ends_term(key, end)) end = key.find('\0', end + 1);
    if (end == std::string_view::npos) damaged();
    const std::string_view next = key.substr(0, end + 1);
    if (next < term) damaged();
    term = next;
    beginning = leading_bytes(term, 0);
  }
};

bool is_after(const std::unique_ptr<Cursor> &a, const std::unique_ptr<Cursor> &b) {
  return a->is_after(*b);
}

}  // namespace

void merge_positions(const std::vector<TableSource> &sources, GlassTable &table) {
  // The one whose entry comes first is in front.
  std::vector<std::unique_ptr<Cursor>> heap;
  for (size_t i = 0; i < sources.size(); ++i) {
    auto cursor = std::make_unique<Cursor>(sources[i], i);
    if (cursor->next()) heap.push_back(std::move(cursor));
  }
  std::make_heap(heap.begin(), heap.end(), is_after);
  std::string term;
  uint32_t last_document = 0;
  std::string key;
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), is_after);
    Cursor &cursor = *heap.back();
    if (cursor.term != term) last_document = 0;
    term = cursor.term;
    bool is_there;
    do {
      if (cursor.document <= last_document) damaged();
      last_document = cursor.document;
      key = term;
      append_sortable(key, last_document);
      table.add(key, cursor.positions());
      is_there = cursor.next();
    } while (is_there && cursor.is_same_term);
    if (is_there) {
      std::push_heap(heap.begin(), heap.end(), is_after);
    } else {
      heap.pop_back();
    }
  }
}

}  // namespace glass
