#include "PostingSets.h"

#include <algorithm>
#include <cstring>

#include "LittleEndian.h"

namespace {

constexpr size_t table_entry = 16;

[[noreturn]] void damaged(const std::string &what) {
  throw Xapian::DatabaseCorruptError("a file of posting sets " + what);
}

uint64_t aligned(uint64_t size) { return (size + 7) / 8 * 8; }

}  // namespace

PostingSets::PostingSets(const std::string &path) : mapping(path) {
  const uint8_t *header = mapping.start();
  if (mapping.size() < XAP_POSTING_SETS_HEADER_SIZE || std::memcmp(header, "xappost3", 8) != 0) {
    damaged("that does not start as one: " + path);
  }
  revision = load<uint64_t>(header + 8);
  term_count = load<uint32_t>(header + 16);
  last = load<uint32_t>(header + 20);
  best_count = load<uint32_t>(header + 24);
  offsets = header + XAP_POSTING_SETS_HEADER_SIZE;
  // All of this is below 2^62: nothing overflows.
  const uint64_t offsets_end = XAP_POSTING_SETS_HEADER_SIZE + 4 * (uint64_t(term_count) + 1);
  if (offsets_end > mapping.size() || offset(0) != 0) damaged("without its terms: " + path);
  for (size_t i = 0; i < term_count; ++i) {
    if (offset(i) > offset(i + 1)) damaged("with an offset out of bounds: " + path);
  }
  const uint64_t lengths_start = aligned(offsets_end + offset(term_count));
  const uint64_t sets_start = lengths_start + aligned(4 * (uint64_t(last) + 1));
  const uint64_t tables_size = uint64_t(term_count) * (table_entry + 8 * uint64_t(best_count) + 8);
  if (best_count > XAP_POSTING_SETS_BEST || mapping.size() < sets_start + tables_size) {
    damaged("of the wrong size: " + path);
  }
  terms = reinterpret_cast<const char *>(header + offsets_end);
  lengths = header + lengths_start;
  table = header + (mapping.size() - tables_size);
  bests = table + table_entry * size_t(term_count);
  rests = bests + 8 * size_t(term_count) * best_count;

  // Each set begins where the one before ends, and the last ends at the table.
  uint64_t end = sets_start;
  const uint64_t words_size = 8 * uint64_t(DocumentSet::words_for(last));
  for (size_t i = 0; i < term_count; ++i) {
    const uint8_t *entry = table + table_entry * i;
    const uint32_t width = load<uint32_t>(entry + 12);
    if (load<uint64_t>(entry) != end || width > 4 || width == 3) {
      damaged("with a set out of bounds: " + path);
    }
    end += words_size + aligned(uint64_t(load<uint32_t>(entry + 8)) * width);
  }
  if (end != mapping.size() - tables_size) damaged("of the wrong size: " + path);
}

bool PostingSets::is_of(const Xapian::Database &database) const {
  return database.get_revision() == revision && database.get_lastdocid() == last;
}

bool PostingSets::weighs_as(const xap_search &search) const {
  // With k2 a document's length alone would add to its weight.
  return search.weighting == XAP_WEIGHTING_BM25 && search.parameters[1] == 0 &&
         weighs_by(search.parameters);
}

bool PostingSets::weighs_by(const double *bm25) const {
  for (size_t i = 0; i < 5; ++i) {
    if (load_real(mapping.start() + 32 + 8 * i) != bm25[i]) return false;
  }
  return true;
}

std::vector<std::string> PostingSets::all_terms() const {
  std::vector<std::string> all;
  for (size_t i = 0; i < term_count; ++i) {
    all.emplace_back(terms + offset(i), terms + offset(i + 1));
  }
  return all;
}

uint32_t PostingSets::offset(size_t term) const { return load<uint32_t>(offsets + 4 * term); }

/// Below zero where the term at a place stands before a name.
int PostingSets::compare(size_t term, const std::string &name) const {
  const size_t length = offset(term + 1) - offset(term);
  const int order = std::memcmp(terms + offset(term), name.data(), std::min(length, name.size()));
  if (order != 0) return order;
  return length < name.size() ? -1 : length > name.size() ? 1 : 0;
}

std::optional<size_t> PostingSets::place(const std::string &term) const {
  size_t low = 0;
  size_t high = term_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (compare(middle, term) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == term_count || compare(low, term) != 0) return std::nullopt;
  return low;
}

std::optional<TermPostings> PostingSets::postings(const std::string &term) const {
  const auto found = place(term);
  if (!found) return std::nullopt;
  const uint8_t *entry = table + table_entry * *found;
  const uint8_t *words = mapping.start() + load<uint64_t>(entry);
  return TermPostings(words, words + 8 * DocumentSet::words_for(last), load<uint32_t>(entry + 8),
                      load<uint32_t>(entry + 12));
}

TermPostings PostingSets::postings(const std::string &term,
                                   const Xapian::Database &database) const {
  auto found = postings(term);
  return found ? *std::move(found) : TermPostings(database, term, last);
}

std::optional<std::vector<PostingSets::Found>> PostingSets::best(const std::string &term) const {
  const auto found = place(term);
  if (!found) return std::nullopt;
  std::vector<Found> documents;
  for (size_t i = 0; i < best_count; ++i) {
    const uint8_t *entry = bests + 8 * (*found * best_count + i);
    const uint32_t document = load<uint32_t>(entry);
    if (document > 0 && document <= last)
      documents.push_back({document, load<uint32_t>(entry + 4)});
  }
  return documents;
}

double PostingSets::others(const std::string &term) const {
  const auto found = place(term);
  return found ? load_real(rests + 8 * *found) : 0;
}

DocumentSet PostingSets::documents(const std::string &term,
                                   const Xapian::Database &database) const {
  if (const auto found = postings(term)) return found->documents(last);
  DocumentSet set(last);
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    set.insert(*posting);
  }
  return set;
}

bool PostingSets::can_match(const QueryTree &tree) {
  switch (tree.op) {
    case XAP_QUERY_NOTHING:
    case XAP_QUERY_ALL:
    case XAP_QUERY_TERM:
      return true;
    case XAP_QUERY_AND_MAYBE:
      return can_match(tree.operands[0]);
    case XAP_QUERY_SCALED:
    case XAP_QUERY_AND:
    case XAP_QUERY_FILTER:
    case XAP_QUERY_NOT:
    case XAP_QUERY_OR:
    case XAP_QUERY_SYNONYM:
      return std::all_of(tree.operands.begin(), tree.operands.end(), can_match);
    default:
      return false;
  }
}

DocumentSet PostingSets::matching(const QueryTree &tree, const Xapian::Database &database) const {
  switch (tree.op) {
    case XAP_QUERY_ALL:
      return documents(std::string(), database);
    case XAP_QUERY_TERM:
      return documents(tree.text, database);
    case XAP_QUERY_SCALED:
    case XAP_QUERY_AND_MAYBE:
      return matching(tree.operands[0], database);
    default:
      break;
  }
  if (tree.operands.empty()) return DocumentSet(last);
  DocumentSet set = matching(tree.operands[0], database);
  for (size_t i = 1; i < tree.operands.size(); ++i) {
    const DocumentSet other = matching(tree.operands[i], database);
    switch (tree.op) {
      case XAP_QUERY_AND:
      case XAP_QUERY_FILTER:
        set.intersect(other);
        break;
      case XAP_QUERY_NOT:
        set.subtract(other);
        break;
      default:
        set.unite(other);
    }
  }
  return set;
}
