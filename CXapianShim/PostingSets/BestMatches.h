#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "CXapianShim.h"
#include "DocumentSet.h"
#include "PostingSets.h"
#include "QueryTree.h"
#include "WeighedTerms.h"

/// The hits of a search, found by posting sets.
struct BestMatches {
  /// Where more than one term was looked at.
  std::optional<DocumentSet> all;
  /// The number of all matches.
  Xapian::doccount count = 0;
  /// The best first, of the same weight the lower number first; more than are wanted.
  std::vector<WeighedTerms::Weighed> found;
};

/// Nothing where the sets don't tell, or tell it later than Xapian would: of phrases, prefixes and
/// ranges of values, of hits that aren't ordered by their weight alone, of rare terms only.
std::optional<BestMatches> best_matches(const PostingSets &sets, const Xapian::Database &database,
                                        const QueryTree &tree, const xap_search &search);
