#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "CXapianShim.h"
#include "CommonTerms.h"
#include "DocumentSet.h"
#include "Mapping.h"
#include "QueryTree.h"
#include "TermPostings.h"

/// A file of posting sets. The shim's header says how it is laid out.
class PostingSets {
 public:
  /// Maps the file and checks that its size and its offsets are what its header says.
  explicit PostingSets(const std::string &path);

  /// Whether it is of the commit that a database is at.
  bool is_of(const Xapian::Database &database) const;
  /// Whether a search weighs as its best documents were weighed.
  bool weighs_as(const xap_search &search) const;
  /// Whether they were weighed by these five parameters.
  bool weighs_by(const double *bm25) const;

  /// The highest number of a document.
  Xapian::docid last_document() const { return last; }

  /// In order, the empty one first.
  std::vector<std::string> all_terms() const;

  /// Whoever reads the whole file gives back what was read now and then: it may be as large as the
  /// machine's memory.
  void forget() const { mapping.forget(); }

  /// Nothing where the term has no set.
  std::optional<TermPostings> postings(const std::string &term) const;
  /// Of its posting list where it has none.
  TermPostings postings(const std::string &term, const Xapian::Database &database) const;

  /// A document, and how often a term is in it.
  struct Found {
    Xapian::docid document;
    Xapian::termcount frequency;
  };
  /// The best documents of a term, the best first; nothing where the term has no set. They are
  /// fewer than XAP_POSTING_SETS_BEST only where the term is in fewer documents.
  std::optional<std::vector<Found>> best(const std::string &term) const;

  /// What the file says of a term's best documents.
  struct Best {
    /// The best first.
    std::vector<Found> documents;
    /// No other document has more than this share of the term's weight (`BM25`), but for those that
    /// are as long as the last of the list and have the term as often; these have higher numbers.
    double others = 0;
  };
  /// The `others` of a term that has a set.
  double others(const std::string &term) const;

  Xapian::termcount length(Xapian::docid document) const {
    return load<uint32_t>(lengths + 4 * size_t(document));
  }

  /// Whether the documents of a query's terms tell what it matches: not of phrases, prefixes or
  /// ranges of values. Recurses as deep as the tree is.
  static bool can_match(const QueryTree &tree);
  /// All documents that a query matches, which can_match() says that it can tell.
  DocumentSet matching(const QueryTree &tree, const Xapian::Database &database) const;

 private:
  Mapping mapping;
  uint64_t revision = 0;
  uint32_t term_count = 0;
  Xapian::docid last = 0;
  uint32_t best_count = 0;
  const uint8_t *offsets = nullptr;
  const char *terms = nullptr;
  const uint8_t *lengths = nullptr;
  const uint8_t *table = nullptr;
  const uint8_t *bests = nullptr;
  const uint8_t *rests = nullptr;

  uint32_t offset(size_t term) const;
  int compare(size_t term, const std::string &name) const;
  std::optional<size_t> place(const std::string &term) const;
  DocumentSet documents(const std::string &term, const Xapian::Database &database) const;
};

/// What was written before, and the documents that have changed since.
struct PostingSetsBefore {
  PostingSets sets;
  std::vector<Xapian::docid> changed;
};

/// Writes a file of posting sets, from one that was written before if there is one: see
/// xap_reader_write_posting_sets().
void write_posting_sets(const Xapian::Database &database, const Commonness &commonness,
                        const double *bm25, const PostingSetsBefore *before,
                        const std::string &path);
