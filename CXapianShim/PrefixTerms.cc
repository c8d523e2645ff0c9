#include "PrefixTerms.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

using Known = std::pair<Xapian::doccount, std::string>;

bool is_commoner(const Known &first, const Known &second) {
  return first.first != second.first ? first.first > second.first : first.second < second.second;
}

std::vector<Known> commonest(const Xapian::Database &database, const std::string &start,
                             size_t limit) {
  std::vector<Known> terms;  // a heap, whose first is the rarest
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    const Xapian::doccount frequency = term.get_termfreq();
    if (terms.size() == limit) {
      // Of those in as many documents this one comes later.
      if (frequency <= terms.front().first) continue;
      std::pop_heap(terms.begin(), terms.end(), is_commoner);
      terms.pop_back();
    }
    terms.emplace_back(frequency, *term);
    std::push_heap(terms.begin(), terms.end(), is_commoner);
  }
  return terms;
}

QueryTree any_of(const QueryTree &prefix, const Xapian::Database &database) {
  QueryTree any;
  any.op = prefix.kind == XAP_COMBINING_OR ? XAP_QUERY_OR : XAP_QUERY_SYNONYM;
  for (Known &known : commonest(database, prefix.text, prefix.number)) {
    QueryTree term;
    term.op = XAP_QUERY_TERM;
    term.text = std::move(known.second);
    term.number = 1;
    any.operands.push_back(std::move(term));
  }
  return any;
}

}  // namespace

void expand_prefixes(QueryTree &tree, const Xapian::Database &database) {
  if (tree.op == XAP_QUERY_PHRASE || tree.op == XAP_QUERY_NEAR) return;
  if (tree.op == XAP_QUERY_PREFIX) tree = any_of(tree, database);
  for (QueryTree &operand : tree.operands) expand_prefixes(operand, database);
}
