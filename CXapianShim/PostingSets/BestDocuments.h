#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "BM25.h"
#include "PostingSet.h"
#include "PostingSets.h"
#include "WeighedDocument.h"

/// What is known of a term's best documents from those before some documents changed.
struct BestBefore {
  /// Those that were listed and haven't changed.
  std::vector<PostingSets::Found> kept;
  /// Those that have changed and have the term.
  std::vector<PostingSets::Found> added;
  /// The last that was listed, and how long it was; 0 where the list had all documents.
  PostingSets::Found last{0, 0};
  Xapian::termcount last_length = 0;
  /// As in `PostingSets::Best`, by the average length of today.
  double others = 0;
};

/// Finds the best documents of one term after the other.
class BestDocuments {
 public:
  /// `lengths` are those of all documents, by number, and stay.
  BestDocuments(const BM25 &bm25, const std::vector<Xapian::termcount> &lengths);

  /// The best documents of a term: of the same weight the first.
  PostingSets::Best of(const PostingSet &term);

  /// The same of a term that is in `count` documents, from what was known of them, without a look
  /// at each; nothing where that doesn't tell it.
  std::optional<PostingSets::Best> of(const BestBefore &before, size_t count) const;

 private:
  /// Its weight is the share of what the term can weigh.
  struct Ranked : WeighedDocument {
    Xapian::termcount frequency;
  };

  const BM25 bm25;
  const std::vector<Xapian::termcount> &lengths;
  /// By document.
  std::vector<double> dampings;
  double least_damping;
  std::vector<Ranked> heap;
  /// A share that is surely too small to be among the best.
  double bar = 0;
  /// A term that is in a document less often surely doesn't reach the bar.
  uint32_t least_frequency = 0;

  void add(const PostingSets::Found &found);
  Ranked ranked(const PostingSets::Found &found) const;
  bool is_like(const Ranked &ranked, Xapian::termcount frequency, Xapian::termcount length) const;
  static PostingSets::Best first_of(const std::vector<Ranked> &ranked);
};
