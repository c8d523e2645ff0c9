#include "QueryBuilder.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "DocumentSource.h"

namespace {

using Xapian::Query;

/// Each is one level more for the library, which walks a query by recursion. No person's question
/// has so many names in it.
constexpr size_t most_apart = 50;

/// A query without what only adds to its weight, which stands apart.
struct Parts {
  Query query;
  std::vector<Query> beside;

  Parts(Query query) : query(std::move(query)) {}

  Query joined() const {
    Query all = query;
    const size_t apart = std::min(beside.size(), most_apart);
    for (size_t i = 0; i < apart; ++i) all = Query(Query::OP_AND_MAYBE, all, beside[i]);
    if (apart == beside.size()) return all;
    const Query rest(Query::OP_OR, beside.begin() + std::ptrdiff_t(apart), beside.end());
    return Query(Query::OP_AND_MAYBE, all, rest);
  }

  void take_beside(const Parts &other) {
    beside.insert(beside.end(), other.beside.begin(), other.beside.end());
  }
};

Parts build(const QueryTree &tree, bool is_weighed);

/// Each as a whole.
std::vector<Query> operands(const QueryTree &tree, bool is_weighed) {
  std::vector<Query> queries;
  for (const QueryTree &operand : tree.operands) {
    queries.push_back(build(operand, is_weighed).joined());
  }
  return queries;
}

Query combined(Query::op op, const QueryTree &tree, bool is_weighed) {
  const auto queries = operands(tree, is_weighed);
  return Query(op, queries.begin(), queries.end());
}

Parts all_of(const QueryTree &tree, bool is_weighed) {
  std::vector<Query> queries;
  Parts all{Query()};
  for (const QueryTree &operand : tree.operands) {
    const Parts parts = build(operand, is_weighed);
    queries.push_back(parts.query);
    all.take_beside(parts);
  }
  all.query = Query(Query::OP_AND, queries.begin(), queries.end());
  return all;
}

/// The second only tells which documents of the first are meant.
Parts narrowed(Query::op op, const QueryTree &tree, bool is_weighed) {
  Parts parts = build(tree.operands[0], is_weighed);
  parts.query = Query(op, parts.query, build(tree.operands[1], false).query);
  return parts;
}

Parts with_beside(const QueryTree &tree, bool is_weighed) {
  Parts parts = build(tree.operands[0], is_weighed);
  if (!is_weighed) return parts;
  const QueryTree &beside = tree.operands[1];
  if (beside.op == XAP_QUERY_OR) {
    for (Query &query : operands(beside, true)) parts.beside.push_back(std::move(query));
  } else {
    parts.beside.push_back(build(beside, true).joined());
  }
  return parts;
}

Parts scaled(const QueryTree &tree, bool is_weighed) {
  Parts parts = build(tree.operands[0], is_weighed && tree.factor > 0);
  parts.query = Query(tree.factor, parts.query);
  for (Query &query : parts.beside) query = Query(tree.factor, query);
  return parts;
}

constexpr const char *not_in_phrases = "only words and alternatives of words can stand in a phrase";

void require_terms(const Query &query) {
  const auto type = query.get_type();
  if (type == Query::LEAF_TERM || type == Query::LEAF_MATCH_NOTHING) return;
  if (type != Query::OP_OR) {
    throw Xapian::QueryParserError(not_in_phrases);
  }
  for (size_t i = 0; i < query.get_num_subqueries(); ++i) require_terms(query.get_subquery(i));
}

Query positional(Query::op op, const QueryTree &tree) {
  const auto queries = operands(tree, true);
  // The library accepts anything here and says no, or worse, only when it searches.
  for (const Query &query : queries) require_terms(query);
  return Query(op, queries.begin(), queries.end(), tree.number);
}

Query value_range(const QueryTree &tree) {
  const Xapian::valueno slot = tree.number;
  // The library takes a lower bound that is empty to mean all documents, those without a value
  // included. A value is never empty, so none is below a NUL.
  const std::string lower = tree.text.empty() ? std::string(1, '\0') : tree.text;
  switch (tree.kind) {
    case 2:
      return Query(Query::OP_VALUE_LE, slot, tree.upper);
    case 3:
      return Query(Query::OP_VALUE_RANGE, slot, lower, tree.upper);
    default:
      return Query(Query::OP_VALUE_GE, slot, lower);
  }
}

Query documents(const QueryTree &tree) {
  if (tree.documents.empty()) return Query();
  return Query((new DocumentSource(tree.documents))->release());
}

Parts build(const QueryTree &tree, bool is_weighed) {
  switch (tree.op) {
    case XAP_QUERY_ALL:
      // Not Query::MatchAll: all threads share that, and its count of references is a plain
      // integer.
      return Query(std::string());
    case XAP_QUERY_NOTHING:
      return Query();
    case XAP_QUERY_TERM:
      return Query(tree.text, tree.number);
    case XAP_QUERY_PHRASE:
      return positional(Query::OP_PHRASE, tree);
    case XAP_QUERY_NEAR:
      return positional(Query::OP_NEAR, tree);
    case XAP_QUERY_AND:
      return all_of(tree, is_weighed);
    case XAP_QUERY_OR:
      return combined(Query::OP_OR, tree, is_weighed);
    case XAP_QUERY_NOT:
      return narrowed(Query::OP_AND_NOT, tree, is_weighed);
    case XAP_QUERY_AND_MAYBE:
      return with_beside(tree, is_weighed);
    case XAP_QUERY_FILTER:
      return narrowed(Query::OP_FILTER, tree, is_weighed);
    case XAP_QUERY_VALUE_RANGE:
      return value_range(tree);
    case XAP_QUERY_PREFIX:
      throw Xapian::QueryParserError(not_in_phrases);
    case XAP_QUERY_SCALED:
      return scaled(tree, is_weighed);
    case XAP_QUERY_SYNONYM:
      return combined(Query::OP_SYNONYM, tree, is_weighed);
    case XAP_QUERY_DOCUMENTS:
      return documents(tree);
  }
  throw Xapian::InvalidArgumentError("packed query: no such operator");
}

}  // namespace

Xapian::Query build_query(const QueryTree &tree) { return build(tree, true).joined(); }
