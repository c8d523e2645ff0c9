#pragma once

#include <xapian.h>

/// A document that may be a hit, and its weight.
struct WeighedDocument {
  Xapian::docid document;
  double weight;
};

/// Whether a document is among the best rather than another.
inline constexpr auto is_better = [](const WeighedDocument &first, const WeighedDocument &second) {
  return first.weight != second.weight ? first.weight > second.weight
                                       : first.document < second.document;
};
