#pragma once

#include <xapian.h>

#include "PostingSets.h"
#include "QueryTree.h"

/// Whether the sets find the best matches of a query sooner, with the posting lists of terms that
/// have none read whole, than Xapian's matcher, which goes from match to match.
bool sets_are_quicker(const PostingSets &sets, const Xapian::Database &database,
                      const QueryTree &tree);
