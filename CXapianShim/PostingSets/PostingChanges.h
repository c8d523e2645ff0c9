#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "BestDocuments.h"
#include "CommonTerms.h"
#include "DocumentSet.h"
#include "PostingSet.h"
#include "PostingSets.h"

/// What became of common terms' postings since a file of posting sets was written: it is read
/// instead of all their posting lists, which takes half the time.
class PostingChanges {
 public:
  /// `before` stays. The terms of `changed` documents are others than when the file was written, or
  /// they came or went since; `present` are all that there are, and stay.
  PostingChanges(const Xapian::Database &database, const PostingSets &before,
                 const std::vector<Xapian::docid> &changed, const DocumentSet &present,
                 const Commonness &commonness);

  /// The empty term, those of the file that are common still, and those that the changed documents
  /// have made common, in order.
  const std::vector<std::string> &common_terms() const { return terms; }

  /// Fills an empty set with the postings of a term. Whether the file has the term: else nothing is
  /// filled.
  bool read(const std::string &term, PostingSet &set);

  /// What the file knows of a term's best documents; nothing where it doesn't have the term, or
  /// they were weighed by other parameters.
  std::optional<BestBefore> best_before(const std::string &term, const double *bm25) const;

 private:
  const PostingSets &before;
  const DocumentSet &present;
  DocumentSet changed;
  /// The most by which shares can have become larger since documents are of another average length.
  double growth;
  size_t read_count = 0;
  std::vector<std::string> terms{std::string()};
  /// By term of the file: its postings in documents that changed, in ascending order.
  std::unordered_map<std::string, std::vector<PostingSets::Found>> added;
};
