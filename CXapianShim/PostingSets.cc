#include "PostingSets.h"

#include <algorithm>
#include <cstring>

#include "CXapianShim.h"
#include "LittleEndian.h"

namespace {

[[noreturn]] void damaged(const std::string &what) {
  throw Xapian::DatabaseCorruptError("a file of posting sets " + what);
}

}  // namespace

PostingSets::PostingSets(const std::string &path) : mapping(path) {
  const uint8_t *header = mapping.start();
  if (mapping.size() < XAP_POSTING_SETS_HEADER_SIZE || std::memcmp(header, "xapposts", 8) != 0) {
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
  const uint64_t sets_start = (offsets_end + offset(term_count) + 7) / 8 * 8;
  const uint64_t words_size = 8 * uint64_t(DocumentSet::words_for(last));
  const uint64_t set_size = words_size + 4 * uint64_t(best_count);
  const uint64_t left = mapping.size() - std::min<uint64_t>(sets_start, mapping.size());
  if (sets_start > mapping.size() || left % set_size != 0 || left / set_size != term_count) {
    damaged("of the wrong size: " + path);
  }
  terms = reinterpret_cast<const char *>(header + offsets_end);
  sets = header + sets_start;
  bests = sets + words_size * term_count;
}

bool PostingSets::is_of(const Xapian::Database &database) const {
  return database.get_revision() == revision && database.get_lastdocid() == last;
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

std::optional<std::vector<Xapian::docid>> PostingSets::best(const std::string &term,
                                                            const xap_search &search) const {
  const uint64_t wanted = uint64_t(search.offset) + search.limit;
  // With k2 a document's length alone would add to its weight.
  if (search.weighting != XAP_WEIGHTING_BM25 || search.parameters[1] != 0 ||
      wanted > best_count / 4 * 3) {
    return std::nullopt;
  }
  for (size_t i = 0; i < 5; ++i) {
    uint64_t bits;
    std::memcpy(&bits, &search.parameters[i], sizeof bits);
    if (load<uint64_t>(mapping.start() + 32 + 8 * i) != bits) return std::nullopt;
  }
  const auto found = place(term);
  if (!found) return std::nullopt;
  std::vector<Xapian::docid> documents;
  for (size_t i = 0; i < best_count; ++i) {
    const uint32_t document = load<uint32_t>(bests + 4 * (*found * best_count + i));
    if (document > 0 && document <= last) documents.push_back(document);
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

DocumentSet PostingSets::documents(const std::string &term,
                                   const Xapian::Database &database) const {
  DocumentSet set(last);
  if (const auto found = place(term)) {
    const uint8_t *words = sets + 8 * set.words.size() * *found;
    for (size_t i = 0; i < set.words.size(); ++i) set.words[i] = load<uint64_t>(words + 8 * i);
    return set;
  }
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    set.insert(*posting);
  }
  return set;
}

bool PostingSets::can_match(const Xapian::Query &query) {
  using Xapian::Query;
  switch (query.get_type()) {
    case Query::LEAF_MATCH_NOTHING:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_TERM:
      return true;
    case Query::OP_AND_MAYBE:
      return can_match(query.get_subquery(0));
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_MAX:
      for (size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (!can_match(query.get_subquery(i))) return false;
      }
      return true;
    default:
      return false;
  }
}

DocumentSet PostingSets::matching(const Xapian::Query &query,
                                  const Xapian::Database &database) const {
  using Xapian::Query;
  switch (query.get_type()) {
    case Query::LEAF_MATCH_NOTHING:
      return DocumentSet(last);
    case Query::LEAF_MATCH_ALL:
      return documents(std::string(), database);
    case Query::LEAF_TERM:
      return documents(*query.get_terms_begin(), database);
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_MAYBE:
      return matching(query.get_subquery(0), database);
    default:
      break;
  }
  DocumentSet set = matching(query.get_subquery(0), database);
  for (size_t i = 1; i < query.get_num_subqueries(); ++i) {
    const DocumentSet other = matching(query.get_subquery(i), database);
    switch (query.get_type()) {
      case Query::OP_AND:
      case Query::OP_FILTER:
        set.intersect(other);
        break;
      case Query::OP_AND_NOT:
        set.subtract(other);
        break;
      default:
        set.unite(other);
    }
  }
  return set;
}
