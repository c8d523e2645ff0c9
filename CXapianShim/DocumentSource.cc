#include "DocumentSource.h"

#include <algorithm>

void DocumentSource::skip_to(Xapian::docid id, double) {
  const size_t current = next_index == 0 ? 0 : next_index - 1;
  const auto found = std::lower_bound(ids.begin() + std::ptrdiff_t(current), ids.end(), id);
  next_index = size_t(found - ids.begin()) + 1;
}

Xapian::MSet matches_among(std::vector<Xapian::docid> ids, const Xapian::Database &database,
                           const Xapian::Query &query, const Xapian::Weight &weighting) {
  const auto count = Xapian::doccount(ids.size());
  const Xapian::Query among((new DocumentSource(std::move(ids)))->release());
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, among));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, count);
}
