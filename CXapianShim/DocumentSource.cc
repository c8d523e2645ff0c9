#include "DocumentSource.h"

#include <algorithm>

void DocumentSource::skip_to(Xapian::docid id, double) {
  const size_t current = next_index == 0 ? 0 : next_index - 1;
  const auto found = std::lower_bound(ids.begin() + std::ptrdiff_t(current), ids.end(), id);
  next_index = size_t(found - ids.begin()) + 1;
}
