#include "JoinedPostings.h"

#include <algorithm>
#include <utility>

namespace {

/// More parts, as those of a prefix, are sooner added up for all documents than looked through for
/// each.
constexpr size_t most_parts = 4;

}  // namespace

JoinedPostings::JoinedPostings(std::vector<Part> all, Xapian::docid last)
    : parts(std::move(all)), last(last) {
  if (parts.size() <= most_parts) return;
  TermPostings one = added();
  parts.clear();
  parts.push_back({std::move(one), std::nullopt});
}

DocumentSet JoinedPostings::documents() const {
  DocumentSet set(last);
  for (size_t i = 0; i < set.words.size(); ++i) set.words[i] = word(i);
  return set;
}

TermPostings JoinedPostings::added() {
  const DocumentSet set = documents();
  std::vector<uint32_t> counts;
  for (size_t i = 0; i < set.words.size(); ++i) {
    uint32_t sums[64] = {};
    add_frequencies(i, sums);
    for (uint64_t left = set.words[i]; left != 0; left &= left - 1) {
      counts.push_back(sums[__builtin_ctzll(left)]);
    }
    pass(i);
  }
  return TermPostings(set, counts);
}
