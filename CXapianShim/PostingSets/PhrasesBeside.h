#pragma once

#include <xapian.h>

#include <vector>

#include "BM25.h"
#include "DocumentSet.h"
#include "QueryTree.h"
#include "WeighedDocument.h"

/// The phrases that add to the weight of a query's matches without being needed, as names in a
/// question do. Xapian looks for them, and only among what may be a hit.
class PhrasesBeside {
 public:
  PhrasesBeside(const Xapian::Database &database, const BM25 &bm25)
      : database(database), bm25(bm25) {}

  /// Takes a query that is of phrases alone; whether it is. Recurses as deep as the tree is.
  bool take(const QueryTree &tree, double factor);

  size_t size() const { return phrases.size(); }

  /// Has the phrases from the `first` on weigh only in what a set has, which stays.
  void gate(size_t first, const DocumentSet &set);

  /// What they may add to a weight, in all.
  double slack() const { return most; }

  /// Adds what they do to the weights of documents, whose numbers ascend.
  void add_weights(std::vector<WeighedDocument> &documents, const Xapian::Weight &weighting) const;

 private:
  struct Phrase {
    Xapian::Query query;
    /// It weighs only in what all of these have.
    std::vector<const DocumentSet *> gates;
  };

  const Xapian::Database &database;
  const BM25 &bm25;
  std::vector<Phrase> phrases;
  double most = 0;
};
