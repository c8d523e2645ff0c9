#pragma once

#include <xapian.h>

#include "BestMatches.h"
#include "DocumentSet.h"
#include "WeighedTerms.h"

/// The matches of a query with phrases that they must have, among those that have all words: the
/// best of these first, until so many matches as are `wanted` are the best of all, and so many as
/// are to be `counted` are known. Looking where words stand takes ten times as long as weighing
/// them, so that this is what must be done seldom.
BestMatches phrase_matches(WeighedTerms &terms, const Xapian::Database &database,
                           const DocumentSet &candidates, size_t wanted, Xapian::doccount counted);
