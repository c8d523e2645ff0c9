#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "CXapianShim.h"
#include "DocumentSet.h"
#include "Mapping.h"

/// A file of posting sets. The shim's header says how it is laid out.
class PostingSets {
 public:
  /// Maps the file and checks that its size and its offsets are what its header says.
  explicit PostingSets(const std::string &path);

  /// Whether it is of the commit that a database is at.
  bool is_of(const Xapian::Database &database) const;

  /// Whether the documents of a query's terms tell what it matches: not of phrases, prefixes or
  /// ranges of values. Recurses as deep as the query nests: XAP_QUERY_DEPTH_LIMIT.
  static bool can_match(const Xapian::Query &query);

  /// The best documents of a term by BM25 with the parameters of a search, their numbers ascending;
  /// nothing where they aren't known. They are more than the hits that are wanted: what weighs
  /// nearly the same could stand in another order where it is calculated in another way.
  std::optional<std::vector<Xapian::docid>> best(const std::string &term,
                                                 const xap_search &search) const;

  /// All documents that a query matches, which can_match() says that it can tell.
  DocumentSet matching(const Xapian::Query &query, const Xapian::Database &database) const;

 private:
  Mapping mapping;
  uint64_t revision = 0;
  uint32_t term_count = 0;
  Xapian::docid last = 0;
  const uint8_t *offsets = nullptr;
  const char *terms = nullptr;
  const uint8_t *sets = nullptr;
  uint32_t best_count = 0;
  const uint8_t *bests = nullptr;

  uint32_t offset(size_t term) const;
  int compare(size_t term, const std::string &name) const;
  std::optional<size_t> place(const std::string &term) const;
  DocumentSet documents(const std::string &term, const Xapian::Database &database) const;
};

/// Writes a file of posting sets: see xap_reader_write_posting_sets().
void write_posting_sets(const Xapian::Database &database, Xapian::doccount least,
                        const double *bm25, const std::string &path);
