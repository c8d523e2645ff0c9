#pragma once

#include <xapian.h>

#include "QueryTree.h"

/// Puts the terms of a database in place of the prefixes that stand for them: the commonest, of
/// those in as many documents the first. The library would do it, but then takes any of these, and
/// each remote shard its own.
///
/// Looks at all terms that begin so, and holds as many as a prefix may stand for. Those within
/// phrases are left. Recurses as deep as the tree is.
void expand_prefixes(QueryTree &tree, const Xapian::Database &database);
