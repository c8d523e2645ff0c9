#pragma once

#include <xapian.h>

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "BM25.h"
#include "DocumentSet.h"
#include "JoinedPostings.h"
#include "PhrasesBeside.h"
#include "PostingSets.h"
#include "QueryTree.h"

/// The terms of a query that give its matches their weight.
class WeighedTerms {
 public:
  WeighedTerms(const PostingSets &sets, const Xapian::Database &database, const BM25 &bm25);

  /// Takes the terms of a query, and gives all that it matches, but for its conditions; nothing
  /// where that isn't told by the documents of terms. Recurses as deep as the tree is.
  std::optional<DocumentSet> take(const QueryTree &tree) { return take(tree, 1, true); }

  /// The phrases that each match must have beside their words.
  const std::vector<Xapian::Query> &conditions() const { return phrase_conditions; }

  /// The phrases that add to weights that the terms don't tell.
  const PhrasesBeside &phrases_beside() const { return beside; }

  /// So many documents that have one of the terms weigh at least so much. For terms of which any
  /// will do.
  double least_of_best(size_t wanted) const;

  /// Weighs the documents from 64 * i on that stand in `wanted`, and gives those of them that may
  /// weigh as much as `threshold`. Words are asked for one after the other, from the first.
  uint64_t weigh(size_t i, uint64_t wanted, double threshold, double *weights);

 private:
  struct Term {
    JoinedPostings postings;
    /// The most that it could weigh in a document, and the most that it does.
    double weight;
    double most;
    std::optional<std::vector<PostingSets::Found>> best;
    /// It weighs only in what all of these have.
    std::vector<const DocumentSet *> gates;
    /// Without any such term a document can't reach the threshold.
    bool is_needed = true;
  };

  const PostingSets &sets;
  const Xapian::Database &database;
  const BM25 bm25;
  // Deques: what is in them is held by its address.
  std::deque<Term> terms;
  PhrasesBeside beside;
  std::vector<Xapian::Query> phrase_conditions;
  std::deque<DocumentSet> gates;
  double known_threshold = 0;

  /// `is_needed` says whether every match of the whole query is one of this.
  std::optional<DocumentSet> take(const QueryTree &tree, double factor, bool is_needed);
  std::optional<DocumentSet> take_term(const QueryTree &tree, double factor);
  std::optional<DocumentSet> take_all(const QueryTree &tree, double factor, bool is_needed);
  std::optional<DocumentSet> take_condition(const QueryTree &tree, double factor);
  std::optional<DocumentSet> take_synonym(const QueryTree &tree, double factor);
  std::optional<DocumentSet> take_any(const QueryTree &tree, double factor);
  bool take_beside(const QueryTree &tree, double factor);
  std::optional<DocumentSet> add(JoinedPostings postings, double most,
                                 std::optional<std::vector<PostingSets::Found>> best);
  void gate(size_t first_term, size_t first_phrase, const QueryTree &operand, DocumentSet set);
  double share_of(const PostingSets::Found &found) const;
  void find_needed(double threshold);
  void add_weights(const Term &term, size_t i, uint64_t own, uint64_t weighed,
                   double *weights) const;
};
