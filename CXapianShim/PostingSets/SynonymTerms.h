#pragma once

#include <xapian.h>

#include <optional>

#include "PostingSets.h"
#include "QueryTree.h"
#include "TermPostings.h"

/// Terms that count as one.
struct SynonymTerms {
  TermPostings postings;
  /// In how many documents Xapian guesses that one of them is, by which it weighs them.
  Xapian::doccount frequency;
};

/// The operands of a synonym: terms, each of which may count only within the documents of others,
/// or only without those. Nothing where another operand is among them, or the same term twice,
/// which would count twice.
std::optional<SynonymTerms> synonym_terms(const PostingSets &sets, const Xapian::Database &database,
                                          const std::vector<QueryTree> &operands);
