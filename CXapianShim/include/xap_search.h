/// Searching: a query and how to rank in, one page of matches with their facets out.

#ifndef XAP_SEARCH_H
#define XAP_SEARCH_H

#include "xap_reader.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A query is packed as a number (xap_operator) and what is said beside it. "queries" is their
/// number, then so many queries.
typedef enum XAP_CLOSED xap_operator {
  XAP_QUERY_ALL,
  XAP_QUERY_NOTHING,
  XAP_QUERY_TERM,         // string term, number wqf
  XAP_QUERY_PHRASE,       // number window, queries: terms, or ORs of terms
  XAP_QUERY_NEAR,         // the same
  XAP_QUERY_AND,          // queries
  XAP_QUERY_OR,           // queries
  XAP_QUERY_NOT,          // two queries: has the first and not the second
  XAP_QUERY_AND_MAYBE,    // two queries: has the first; the second adds to the weight
  XAP_QUERY_FILTER,       // two queries: has both; the first gives the weight
  XAP_QUERY_VALUE_RANGE,  // number slot, number of bits for the bounds that follow as strings, both
                          // inclusive: 1 lower, 2 upper. Without any: has a value
  XAP_QUERY_PREFIX,       // string start of term, number limit, number xap_combining
  XAP_QUERY_SCALED,       // real factor, query
  XAP_QUERY_SYNONYM,      // queries
  XAP_QUERY_DOCUMENTS     // number of documents, their numbers: the first, then steps of at least 1.
                          // Only where there is one shard: numbers are the shard's own
} xap_operator;

typedef enum XAP_CLOSED xap_combining { XAP_COMBINING_SYNONYM, XAP_COMBINING_OR } xap_combining;

/// How deep queries may nest, and how long a packed one may be. Xapian walks a query by
/// recursion and multiplies out alternatives in phrases, so both are bounded here: beyond them a
/// query is XAP_BAD_QUERY.
#define XAP_QUERY_DEPTH_LIMIT 200
#define XAP_QUERY_SIZE_LIMIT (1u << 20)

typedef enum XAP_CLOSED xap_weighting {
  XAP_WEIGHTING_BM25,       // parameters: k1, k2, k3, b, least normalised length
  XAP_WEIGHTING_BM25_PLUS,  // the same, delta
  XAP_WEIGHTING_TF_IDF,     // normalisations, such as "ntn"
  XAP_WEIGHTING_DPH,
  XAP_WEIGHTING_PL2,  // c
  XAP_WEIGHTING_BOOLEAN,
  XAP_WEIGHTING_COORDINATE
} xap_weighting;

typedef enum XAP_CLOSED xap_order {
  XAP_ORDER_RELEVANCE,
  XAP_ORDER_VALUE,
  XAP_ORDER_VALUE_THEN_RELEVANCE,
  XAP_ORDER_RELEVANCE_THEN_VALUE
} xap_order;

/// A search. Zero in what is marked * leaves it out.
typedef struct xap_search {
  xap_bytes query;
  uint32_t offset;
  uint32_t limit;
  uint32_t check_at_least;
  xap_weighting weighting;
  double parameters[6];
  xap_bytes normalisations;
  xap_order order;
  uint32_t order_slot;
  bool ascending;
  uint32_t collapse_slot;
  uint32_t collapse_maximum;  // *
  uint32_t percent_cutoff;    // * 0 to 100
  double weight_cutoff;       // *
  double time_limit;          // * seconds, after which check_at_least is no longer obeyed
  const uint32_t *facet_slots;
  size_t facet_slot_count;
  const uint32_t *columns;  // numbers from xap_reader_attach_column
  size_t column_count;
  const uint32_t *hit_slots;
  size_t hit_slot_count;
  uint32_t data_count;  // * so many of the first hits come with their data
  bool wants_terms;
} xap_search;

/// Every match is counted when there are facets or columns: a match spy sees only the documents
/// that the matcher looks at, so check_at_least is then the number of all documents.
///
/// Answer: numbers lower bound, estimate, upper bound of matches; the same three as if nothing
/// had been collapsed; number of hits, then for each: number of the document, real weight, number
/// of others collapsed into it, string data (empty beyond data_count), a string for each hit slot,
/// number of matching terms (0 unless wanted) and so many strings; for each facet slot the number
/// of values, then each as string value and number of documents, most first, then in byte order;
/// for each column the number of documents that it does not know, number of ordinals that were
/// counted, then each as the number by which it exceeds the one before (the first: 0) and its
/// number of documents.
xap_answer *xap_reader_search(xap_reader *reader, const xap_search *search, xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
