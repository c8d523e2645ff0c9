#pragma once

#include <xapian.h>

#include <string>
#include <vector>

/// From how many documents on a term is common; those that begin in one way are from fewer on.
struct Commonness {
  Xapian::doccount least = 0;
  /// Empty where there is no such beginning.
  std::string prefix;
  Xapian::doccount least_with_prefix = 0;

  bool has_prefix(const std::string &term) const {
    return !prefix.empty() && term.compare(0, prefix.size(), prefix) == 0;
  }

  /// Whether a term of so many documents is common.
  bool holds(const std::string &term, Xapian::doccount documents) const {
    return documents >= (has_prefix(term) ? least_with_prefix : least);
  }
};

/// The empty term, which stands for all documents, and all common ones, in order. Of a large index
/// nearly all of those without the prefix, by a sample: going through all terms would take as long
/// as reading the posting lists of the common ones.
std::vector<std::string> common_terms(const Xapian::Database &database,
                                      const Commonness &commonness);
