#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "CXapianShim.h"
#include "DocumentSet.h"
#include "PostingSets.h"
#include "QueryTree.h"
#include "WeighedDocument.h"

/// The hits of a search, found by posting sets.
struct BestMatches {
  /// Where more than one term was looked at, and every match.
  std::optional<DocumentSet> all;
  /// The number of all matches, at least and at most; between the two it is a guess.
  Xapian::doccount count = 0;
  Xapian::doccount least = 0;
  Xapian::doccount most = 0;
  /// The best first, of the same weight the lower number first; more than are wanted.
  std::vector<WeighedDocument> found;
};

/// Whether a document of some weight can't be better than one of another, though `slack` may come
/// to its weight. Sums that are made in another order differ in their last digits.
bool may_be_out(double weight, double other, double slack);

/// At least so many matches are counted for certain as are to be `counted`. Nothing where the sets
/// don't tell, or tell it later than Xapian would: of ranges of values, of phrases among
/// alternatives, of hits that aren't ordered by their weight alone, of rare terms only.
std::optional<BestMatches> best_matches(const PostingSets &sets, const Xapian::Database &database,
                                        const QueryTree &tree, const xap_search &search,
                                        Xapian::doccount counted);
