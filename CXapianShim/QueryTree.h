#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "CXapianShim.h"

/// A query as it came in. Xapian's own doesn't tell by what it is scaled.
struct QueryTree {
  xap_operator op = XAP_QUERY_NOTHING;
  /// A term, or the start of some; the lower bound of a range.
  std::string text;
  std::string upper;
  /// How often a term is in the query; a window; a slot; the limit of a prefix.
  uint32_t number = 0;
  /// Which bounds a range has, or how the terms of a prefix are combined.
  uint32_t kind = 0;
  double factor = 1;
  std::vector<Xapian::docid> documents;
  std::vector<QueryTree> operands;
};

/// Decodes by recursion, which XAP_QUERY_DEPTH_LIMIT bounds.
QueryTree query_tree(xap_bytes packed);
