#include "SynonymTerms.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using Frequencies = std::multiset<Xapian::doccount>;

/// In how many documents one of several terms is, from the numbers for each: as Xapian guesses it,
/// which takes the rarest two together until one is left.
Xapian::doccount frequency_of_any(Frequencies left, double documents) {
  while (left.size() > 1) {
    const double first = *left.begin();
    left.erase(left.begin());
    const double second = *left.begin();
    left.erase(left.begin());
    left.insert(Xapian::doccount(first + second - first * second / documents + 0.5));
  }
  return left.empty() ? 0 : *left.begin();
}

/// To divide by.
double number_of_documents(const Xapian::Database &database) {
  return std::max<Xapian::doccount>(1, database.get_doccount());
}

bool is_narrowed(const QueryTree &tree) {
  return tree.op == XAP_QUERY_FILTER || tree.op == XAP_QUERY_NOT;
}

/// The terms in whose documents, or without them, another term counts; nothing where it is by
/// something else.
std::vector<std::string> narrowing_terms(const QueryTree &tree) {
  std::vector<std::string> terms;
  const auto add = [&](const QueryTree &term) {
    if (term.op == XAP_QUERY_TERM) terms.push_back(term.text);
    return term.op == XAP_QUERY_TERM;
  };
  if (tree.op == XAP_QUERY_OR) {
    if (!std::all_of(tree.operands.begin(), tree.operands.end(), add)) return {};
  } else {
    add(tree);
  }
  return terms;
}

/// One of the operands.
struct Operand {
  JoinedPostings::Part part;
  Xapian::doccount frequency;
};

std::optional<Operand> operand(const PostingSets &sets, const Xapian::Database &database,
                               const QueryTree &tree) {
  const QueryTree &term = is_narrowed(tree) ? tree.operands[0] : tree;
  TermPostings postings = sets.postings(term.text, database);
  double frequency = postings.count();
  if (!is_narrowed(tree)) {
    return Operand{{std::move(postings), std::nullopt}, Xapian::doccount(frequency)};
  }
  const std::vector<std::string> terms = narrowing_terms(tree.operands[1]);
  if (terms.empty()) return std::nullopt;
  Frequencies frequencies;
  for (const std::string &other : terms) {
    // Within documents, Xapian adds how often their term is in each.
    if (tree.op == XAP_QUERY_FILTER && database.get_collection_freq(other) > 0) return std::nullopt;
    frequencies.insert(database.get_termfreq(other));
  }
  const double documents = number_of_documents(database);
  const double others = frequency_of_any(std::move(frequencies), documents);
  if (tree.op == XAP_QUERY_NOT) {
    frequency *= 1 - others / documents;
  } else {
    frequency = frequency * others / documents;
  }
  DocumentSet within = sets.matching(tree.operands[1], database);
  if (tree.op == XAP_QUERY_NOT) within.complement();
  return Operand{{std::move(postings), std::move(within)}, Xapian::doccount(frequency + 0.5)};
}

}  // namespace

std::optional<SynonymTerms> synonym_terms(const PostingSets &sets, const Xapian::Database &database,
                                          const std::vector<QueryTree> &operands) {
  std::vector<JoinedPostings::Part> parts;
  Frequencies frequencies;
  std::set<std::string> names;
  for (const QueryTree &tree : operands) {
    const QueryTree &term = is_narrowed(tree) ? tree.operands[0] : tree;
    if (term.op != XAP_QUERY_TERM || !names.insert(term.text).second) return std::nullopt;
    auto found = operand(sets, database, tree);
    if (!found) return std::nullopt;
    parts.push_back(std::move(found->part));
    frequencies.insert(found->frequency);
  }
  return SynonymTerms{JoinedPostings(std::move(parts), sets.last_document()),
                      frequency_of_any(std::move(frequencies), number_of_documents(database))};
}
