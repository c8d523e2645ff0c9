#include "PostingChunks.h"

#include "GlassCodes.h"

namespace glass {

namespace {

constexpr size_t chunk_size = 2000;

}  // namespace

PostingChunks::PostingChunks(GlassTable &table, std::string_view term, uint64_t documents,
                             uint64_t wdfs)
    : table(table), term(term), documents(documents), wdfs(wdfs) {}

void PostingChunks::add(uint32_t document, uint64_t wdf) {
  if (chunk.size() >= chunk_size) write(false);
  if (chunk.empty()) {
    first = document;
  } else {
    append_number(chunk, document - last - 1);
  }
  append_number(chunk, wdf);
  last = document;
}

std::string PostingChunks::key() const {
  std::string key;
  if (term.empty()) {
    key.assign("\0\xE0", 2);
  } else {
    append_term(key, term, is_first_chunk);
  }
  if (!is_first_chunk) append_sortable(key, first);
  return key;
}

void PostingChunks::write(bool is_last_chunk) {
  std::string tag;
  if (is_first_chunk) {
    append_number(tag, documents);
    append_number(tag, wdfs);
    append_number(tag, first - 1);
  }
  tag += is_last_chunk ? '1' : '0';
  append_number(tag, last - first);
  tag += chunk;
  table.add(key(), tag);
  is_first_chunk = false;
  chunk.clear();
}

}  // namespace glass
