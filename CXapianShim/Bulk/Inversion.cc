#include "Inversion.h"

#include <algorithm>

#include "GlassCodes.h"
#include "PostingChunks.h"

namespace glass {

namespace {

/// The first sixteen bytes of a term, which tell it from most others without a look at it.
struct LeadingBytes {
  uint64_t first;
  uint64_t next;
  uint32_t term;
};

}  // namespace

void Inversion::add(uint32_t document, const DocumentTerm *added, size_t count) {
  hashes.clear();
  for (size_t i = 0; i < count; ++i) hashes.push_back(TermNumbers::hash(added[i].term));
  for (const uint32_t hash : hashes) terms.fetch_slot(hash);
  for (const uint32_t hash : hashes) terms.fetch_start(hash);
  for (const uint32_t hash : hashes) terms.fetch_term(hash);
  for (size_t i = 0; i < count; ++i) {
    const uint32_t number = terms.number(added[i].term, hashes[i]);
    if (number == counts.size()) counts.push_back(0);
    ++counts[number];
    const size_t start = position_tags.size();
    if (!added[i].positions.empty()) append_positions(position_tags, added[i].positions);
    const uint32_t size = uint32_t(position_tags.size() - start);
    postings.push_back({number, document, added[i].wdf, size, start});
  }
}

void Inversion::write(GlassTable &posting_lists, GlassTable &position_lists) const {
  // Postings are put by term and keep their order within one: a counting sort.
  const std::vector<uint32_t> sorted = sorted_terms();
  std::vector<size_t> starts(terms.count());
  size_t start = 0;
  for (const uint32_t term : sorted) {
    starts[term] = start;
    start += counts[term];
  }
  std::vector<const Posting *> ordered(postings.size());
  std::vector<size_t> next = starts;
  for (const auto &posting : postings) ordered[next[posting.term]++] = &posting;

  for (const uint32_t term : sorted) {
    const Posting *const *first = ordered.data() + starts[term];
    write_postings(posting_lists, terms.term(term), first, counts[term]);
    write_positions(position_lists, terms.term(term), first, counts[term]);
  }
}

std::vector<uint32_t> Inversion::sorted_terms() const {
  std::vector<LeadingBytes> order;
  order.reserve(terms.count());
  for (uint32_t term = 0; term < terms.count(); ++term) {
    order.push_back({leading_bytes(terms.term(term), 0), leading_bytes(terms.term(term), 8), term});
  }
  std::sort(order.begin(), order.end(), [&](const LeadingBytes &a, const LeadingBytes &b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.next != b.next) return a.next < b.next;
    return terms.term(a.term) < terms.term(b.term);
  });
  std::vector<uint32_t> sorted;
  sorted.reserve(order.size());
  for (const auto &one : order) sorted.push_back(one.term);
  return sorted;
}

void Inversion::write_postings(GlassTable &table, std::string_view term,
                               const Posting *const *first, size_t count) const {
  uint64_t wdfs = 0;
  for (size_t i = 0; i < count; ++i) wdfs += first[i]->wdf;
  PostingChunks chunks(table, PostingChunks::key_of(term), count, wdfs);
  for (size_t i = 0; i < count; ++i) chunks.add(first[i]->document, first[i]->wdf);
  chunks.finish();
}

void Inversion::write_positions(GlassTable &table, std::string_view term,
                                const Posting *const *first, size_t count) const {
  std::string key;
  append_term(key, term, false);
  const size_t shared = key.size();
  for (size_t i = 0; i < count; ++i) {
    if (first[i]->positions_size == 0) continue;
    key.resize(shared);
    append_sortable(key, first[i]->document);
    table.add(key, std::string_view(position_tags)
                       .substr(first[i]->positions_start, first[i]->positions_size));
  }
}

}  // namespace glass
