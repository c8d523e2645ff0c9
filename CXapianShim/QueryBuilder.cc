#include "QueryBuilder.h"

#include <cmath>
#include <vector>

#include "DocumentSource.h"
#include "Packed.h"
#include "Terms.h"

namespace {

using Xapian::Query;

/// Decodes by recursion, which XAP_QUERY_DEPTH_LIMIT bounds.
class QueryBuilder {
 public:
  explicit QueryBuilder(xap_bytes bytes) : packed(bytes) {}

  Query build() {
    const Query query = next(0);
    if (!packed.at_end()) throw Xapian::InvalidArgumentError("packed query: something left over");
    return query;
  }

 private:
  PackedReader packed;

  Query next(unsigned depth) {
    if (depth > XAP_QUERY_DEPTH_LIMIT) {
      throw Xapian::QueryParserError("the query nests deeper than " +
                                     std::to_string(XAP_QUERY_DEPTH_LIMIT) + " levels");
    }
    switch (packed.number()) {
      case XAP_QUERY_ALL:
        // Not Query::MatchAll: all threads share that, and its count of references is a plain
        // integer.
        return Query(std::string());
      case XAP_QUERY_NOTHING:
        return Query();
      case XAP_QUERY_TERM:
        return term();
      case XAP_QUERY_PHRASE:
        return positional(Query::OP_PHRASE, depth);
      case XAP_QUERY_NEAR:
        return positional(Query::OP_NEAR, depth);
      case XAP_QUERY_AND:
        return combined(Query::OP_AND, depth);
      case XAP_QUERY_OR:
        return combined(Query::OP_OR, depth);
      case XAP_QUERY_NOT:
        return pair(Query::OP_AND_NOT, depth);
      case XAP_QUERY_AND_MAYBE:
        return pair(Query::OP_AND_MAYBE, depth);
      case XAP_QUERY_FILTER:
        return pair(Query::OP_FILTER, depth);
      case XAP_QUERY_VALUE_RANGE:
        return value_range();
      case XAP_QUERY_PREFIX:
        return prefix();
      case XAP_QUERY_SCALED:
        return scaled(depth);
      case XAP_QUERY_SYNONYM:
        return combined(Query::OP_SYNONYM, depth);
      case XAP_QUERY_ELITE_SET:
        return elite_set(depth);
      case XAP_QUERY_MAXIMUM:
        return combined(Query::OP_MAX, depth);
      case XAP_QUERY_DOCUMENTS:
        return documents();
    }
    throw Xapian::InvalidArgumentError("packed query: no such operator");
  }

  Query term() {
    const std::string name = legal_term(packed.bytes());
    return Query(name, packed.number());
  }

  std::vector<Query> operands(unsigned depth) {
    std::vector<Query> queries;
    for (uint32_t left = packed.number(); left > 0; --left) queries.push_back(next(depth + 1));
    return queries;
  }

  Query combined(Query::op op, unsigned depth) {
    const auto queries = operands(depth);
    return Query(op, queries.begin(), queries.end());
  }

  Query elite_set(unsigned depth) {
    const uint32_t size = packed.number();
    if (size == 0) throw Xapian::InvalidArgumentError("packed query: an elite set of no terms");
    const auto queries = operands(depth);
    return Query(Query::OP_ELITE_SET, queries.begin(), queries.end(), size);
  }

  Query pair(Query::op op, unsigned depth) {
    const Query left = next(depth + 1);
    const Query right = next(depth + 1);
    return Query(op, left, right);
  }

  Query positional(Query::op op, unsigned depth) {
    const uint32_t window = packed.number();
    const auto queries = operands(depth);
    // The library accepts anything here and says no, or worse, only when it searches.
    for (const Query &query : queries) require_terms(query);
    return Query(op, queries.begin(), queries.end(), window);
  }

  static void require_terms(const Query &query) {
    const auto type = query.get_type();
    if (type == Query::LEAF_TERM || type == Query::LEAF_MATCH_NOTHING) return;
    if (type != Query::OP_OR) {
      throw Xapian::QueryParserError("only words and alternatives of words can stand in a phrase");
    }
    for (size_t i = 0; i < query.get_num_subqueries(); ++i) require_terms(query.get_subquery(i));
  }

  Query value_range() {
    const Xapian::valueno slot = packed.number();
    const uint32_t bounds = packed.number();
    std::string lower = bounds & 1 ? packed.string() : std::string();
    const std::string upper = bounds & 2 ? packed.string() : std::string();
    // The library takes a lower bound that is empty to mean all documents, those without a value
    // included. A value is never empty, so none is below a NUL.
    if (lower.empty()) lower.assign(1, '\0');
    switch (bounds) {
      case 0:
      case 1:
        return Query(Query::OP_VALUE_GE, slot, lower);
      case 2:
        return Query(Query::OP_VALUE_LE, slot, upper);
      case 3:
        return Query(Query::OP_VALUE_RANGE, slot, lower, upper);
    }
    throw Xapian::InvalidArgumentError("packed query: no such bounds");
  }

  Query prefix() {
    const std::string start = legal_term(packed.bytes());
    const uint32_t limit = packed.number();
    const uint32_t combining = packed.number();
    if (limit == 0 || combining > XAP_COMBINING_OR) {
      throw Xapian::InvalidArgumentError("packed query: a prefix without a limit");
    }
    return Query(Query::OP_WILDCARD, start, limit, Query::WILDCARD_LIMIT_MOST_FREQUENT,
                 combining == XAP_COMBINING_OR ? Query::OP_OR : Query::OP_SYNONYM);
  }

  Query documents() {
    std::vector<Xapian::docid> ids;
    uint64_t id = 0;
    for (uint32_t left = packed.number(); left > 0; --left) {
      const uint32_t step = packed.number();
      id += step;
      if (step == 0 || id > UINT32_MAX) {
        throw Xapian::InvalidArgumentError("packed query: numbers of documents that don't ascend");
      }
      ids.push_back(Xapian::docid(id));
    }
    if (ids.empty()) return Query();
    return Query((new DocumentSource(std::move(ids)))->release());
  }

  Query scaled(unsigned depth) {
    const double factor = packed.real();
    if (!std::isfinite(factor) || factor < 0) {
      throw Xapian::InvalidArgumentError("packed query: a factor that is no positive number");
    }
    return Query(factor, next(depth + 1));
  }
};

}  // namespace

Xapian::Query build_query(xap_bytes packed) {
  if (packed.count > XAP_QUERY_SIZE_LIMIT) {
    throw Xapian::QueryParserError("the query is longer than a megabyte");
  }
  return QueryBuilder(packed).build();
}
