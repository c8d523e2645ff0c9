#include "PostingChunks.h"

#include <utility>

#include "GlassCodes.h"

namespace glass {

namespace {

constexpr size_t chunk_size = 2000;

}  // namespace

const std::string PostingChunks::lengths("\0\xE0", 2);

std::string PostingChunks::key_of(std::string_view term) {
  std::string key;
  append_term(key, term, true);
  return key;
}

PostingChunks::PostingChunks(GlassTable &table, std::string key, uint64_t documents, uint64_t wdfs)
    : table(table), first_key(std::move(key)), documents(documents), wdfs(wdfs) {}

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

void PostingChunks::append(uint32_t first, uint32_t last, std::string_view postings) {
  if (!chunk.empty() && chunk.size() + postings.size() > chunk_size) write(false);
  if (chunk.empty()) {
    this->first = first;
  } else {
    append_number(chunk, first - this->last - 1);
  }
  chunk += postings;
  this->last = last;
}

std::string PostingChunks::key() const {
  if (is_first_chunk) return first_key;
  std::string key = first_key;
  // What ends a term; of the list of lengths there is only one.
  if (first_key != lengths) key += '\0';
  append_sortable(key, first);
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
