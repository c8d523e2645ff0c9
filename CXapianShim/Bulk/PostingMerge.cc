#include "PostingMerge.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "GlassCodes.h"
#include "GlassTableReader.h"
#include "PostingChunks.h"

namespace glass {

namespace {

const std::string metadata("\0\xC0", 2);
const std::string slot_statistics("\0\xD0", 2);
const std::string slot_values("\0\xD8", 2);

[[noreturn]] void damaged() {
  throw Xapian::DatabaseCorruptError("posting lists that are damaged");
}

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

uint64_t number(std::string_view &left) {
  uint64_t value;
  if (!take_number(left, value)) damaged();
  return value;
}

/// One of the tables, and where it is.
class Cursor {
 public:
  Cursor(const TableSource &source, size_t index)
      : index(index), offset(source.offset), reader(source) {}

  const size_t index;
  const uint32_t offset;

  /// False after the last entry.
  bool next() {
    if (!reader.next()) return false;
    key = reader.key();
    if (starts_with(key, slot_values)) renumber();
    beginning = leading_bytes(key, 0);
    return true;
  }

  /// With the new numbers.
  std::string key;
  std::string_view tag() const { return reader.tag(); }

  /// Whether the entry comes after another's in the merged table.
  bool is_after(const Cursor &other) const {
    if (beginning != other.beginning) return beginning > other.beginning;
    const int order = key.compare(other.key);
    return order != 0 ? order > 0 : index > other.index;
  }

 private:
  GlassTableReader reader;
  /// The key's first bytes, as a number that sorts as they do.
  uint64_t beginning = 0;

  /// Of values the key ends with the first document that has one.
  void renumber() {
    std::string_view left = std::string_view(key).substr(slot_values.size());
    number(left);
    uint32_t document;
    if (!read_sortable(left, document)) damaged();
    key.resize(key.size() - left.size());
    append_sortable(key, document + offset);
  }
};

/// The number of the document that a later chunk of a list begins with; nothing where a key is no
/// such chunk's.
bool read_later_key(const std::string &key, const std::string &list, uint32_t &document) {
  if (!starts_with(key, list)) return false;
  std::string_view rest = std::string_view(key).substr(list.size());
  if (list == PostingChunks::lengths) return read_sortable(rest, document);
  // A NUL with 0xFF after it is one of a longer term.
  if (rest.size() < 2 || rest[0] != '\0' || rest[1] == '\xFF') return false;
  return read_sortable(rest.substr(1), document);
}

class Merge {
 public:
  Merge(const std::vector<TableSource> &sources, GlassTable &table) : table(table) {
    for (size_t i = 0; i < sources.size(); ++i) {
      cursors.push_back(std::make_unique<Cursor>(sources[i], i));
      advance(*cursors.back());
    }
  }

  void run() {
    while (!heap.empty()) {
      take_same();
      const std::string key = same.front()->key;
      if (key <= last_key) damaged();
      last_key = key;
      if (starts_with(key, slot_statistics)) {
        merge_statistics();
      } else if (starts_with(key, metadata) || starts_with(key, slot_values)) {
        table.add(key, same.front()->tag());
        for (Cursor *cursor : same) advance(*cursor);
      } else {
        merge_list();
      }
    }
  }

 private:
  GlassTable &table;
  std::vector<std::unique_ptr<Cursor>> cursors;
  /// The entry that comes first is in front.
  std::vector<Cursor *> heap;
  /// Cursors at entries with the same key, in the order of the sources.
  std::vector<Cursor *> same;
  std::string last_key;
  /// Of the list that is being merged.
  uint32_t last_document = 0;

  static bool is_after(const Cursor *a, const Cursor *b) { return a->is_after(*b); }

  void advance(Cursor &cursor) {
    if (cursor.next()) put_back(cursor);
  }

  void put_back(Cursor &cursor) {
    heap.push_back(&cursor);
    std::push_heap(heap.begin(), heap.end(), is_after);
  }

  void take_same() {
    same.clear();
    do {
      std::pop_heap(heap.begin(), heap.end(), is_after);
      same.push_back(heap.back());
      heap.pop_back();
    } while (!heap.empty() && heap.front()->key == same.front()->key);
  }

  /// How many documents have a value in a slot, and the least and the greatest value.
  void merge_statistics() {
    uint64_t count = 0;
    std::string least;
    std::string greatest;
    for (const Cursor *cursor : same) {
      std::string_view left = cursor->tag();
      const uint64_t more = number(left);
      const uint64_t size = number(left);
      if (size > left.size()) damaged();
      const std::string_view low = left.substr(0, size);
      const std::string_view high = size < left.size() ? left.substr(size) : low;
      if (count == 0 || low < least) least = low;
      if (count == 0 || high > greatest) greatest = high;
      count += more;
    }
    std::string tag;
    append_number(tag, count);
    append_string(tag, least);
    if (greatest != least) tag += greatest;
    table.add(same.front()->key, tag);
    for (Cursor *cursor : same) advance(*cursor);
  }

  void merge_list() {
    const std::string list = same.front()->key;
    uint64_t documents = 0;
    uint64_t wdfs = 0;
    for (const Cursor *cursor : same) {
      std::string_view head = cursor->tag();
      documents += number(head);
      wdfs += number(head);
    }
    last_document = 0;
    PostingChunks chunks(table, list, documents, wdfs);
    for (Cursor *cursor : same) append_list(*cursor, list, chunks);
    chunks.finish();
  }

  /// All chunks of a list that one source has.
  void append_list(Cursor &cursor, const std::string &list, PostingChunks &chunks) {
    std::string_view first_chunk = cursor.tag();
    number(first_chunk);
    number(first_chunk);
    append_chunk(uint32_t(number(first_chunk)) + 1 + cursor.offset, first_chunk, chunks);
    uint32_t document;
    while (cursor.next()) {
      if (!read_later_key(cursor.key, list, document)) return put_back(cursor);
      append_chunk(document + cursor.offset, cursor.tag(), chunks);
    }
  }

  /// What a chunk has behind its key: whether it is the last, how far it goes, the postings.
  void append_chunk(uint32_t first, std::string_view chunk, PostingChunks &chunks) {
    if (chunk.empty()) damaged();
    chunk.remove_prefix(1);
    const uint64_t length = number(chunk);
    if (chunk.empty() || first <= last_document || length > UINT32_MAX - first) damaged();
    last_document = uint32_t(first + length);
    chunks.append(first, last_document, chunk);
  }
};

}  // namespace

void merge_postings(const std::vector<TableSource> &sources, GlassTable &table) {
  Merge(sources, table).run();
}

}  // namespace glass
