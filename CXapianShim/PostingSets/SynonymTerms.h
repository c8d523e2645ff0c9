#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "JoinedPostings.h"
#include "PostingSets.h"
#include "QueryTree.h"

/// Terms that count as one.
struct SynonymTerms {
  JoinedPostings postings;
  /// In how many documents Xapian guesses that one of them is, by which it weighs them.
  Xapian::doccount frequency;
};

/// The operands of a synonym: terms, each of which may count only within the documents of others,
/// or only without those. Nothing where another operand is among them, or the same term twice,
/// which would count twice.
std::optional<SynonymTerms> synonym_terms(const PostingSets &sets, const Xapian::Database &database,
                                          const std::vector<QueryTree> &operands);
