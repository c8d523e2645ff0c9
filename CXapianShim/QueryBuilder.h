#pragma once

#include <xapian.h>

#include "QueryTree.h"

/// The library's form of a query whose prefixes are expanded. Recurses as deep as the tree is.
///
/// What only adds to weights is taken to the top, since 1.4.22 weighs it wrongly elsewhere: several
/// phrases joined by OR beside a query are counted where they don't match, so are those beside two
/// parts of an AND, and where nothing is weighed, in a filter, it reads uninitialised memory and
/// may find anything.
Xapian::Query build_query(const QueryTree &tree);
