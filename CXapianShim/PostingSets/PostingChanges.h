#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "DocumentSet.h"
#include "PostingSets.h"

/// What became of common terms' postings since a file of posting sets was written: it is read
/// instead of all their posting lists, which takes a fifth of the time.
class PostingChanges {
 public:
  /// `before` stays. The terms of `changed` documents are others than when the file was written, or
  /// they came or went since; `present` are all that there are, and stay. A term is common from
  /// `least` documents on.
  PostingChanges(const Xapian::Database &database, const PostingSets &before,
                 const std::vector<Xapian::docid> &changed, const DocumentSet &present,
                 Xapian::doccount least);

  /// The empty term, those of the file that are common still, and those that the changed documents
  /// have made common, in order.
  const std::vector<std::string> &common_terms() const { return terms; }

  /// Calls `body` with each document of a term and how often the term is in it, in ascending order.
  /// Whether the file has the term: else nothing is called.
  template <typename Body>
  bool for_each(const std::string &term, Body body) const {
    const auto old = before.postings(term);
    const auto found = added.find(term);
    if (!old || found == added.end()) return false;
    auto next = found->second.begin();
    const auto end = found->second.end();
    size_t rank = 0;
    for (size_t i = 0; i < DocumentSet::words_for(before.last_document()); ++i) {
      for (uint64_t left = old->word(i); left != 0; left &= left - 1, ++rank) {
        const auto document = Xapian::docid(i * 64 + size_t(__builtin_ctzll(left)));
        // Of a file that is damaged the bits may be any.
        if (changed.has(document) || !present.has(document)) continue;
        for (; next != end && next->document < document; ++next) body(next->document, next->wdf);
        body(document, old->frequency(rank));
      }
    }
    for (; next != end; ++next) body(next->document, next->wdf);
    before.forget();
    return true;
  }

 private:
  struct Posting {
    Xapian::docid document;
    Xapian::termcount wdf;
  };

  const PostingSets &before;
  const DocumentSet &present;
  DocumentSet changed;
  std::vector<std::string> terms{std::string()};
  /// By term of the file: its postings in documents that changed, in ascending order.
  std::unordered_map<std::string, std::vector<Posting>> added;
};
