#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "DocumentSet.h"
#include "PostingSets.h"

/// What became of common terms' postings since a file of posting sets was written: it is read
/// instead of all their posting lists, which takes half the time.
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
  bool for_each(const std::string &term, const Body &body) const {
    const auto old = before.postings(term);
    const auto found = added.find(term);
    if (!old || found == added.end()) return false;
    switch (old->width()) {
      case 1:
        merge(*old, found->second, body, [&](size_t i) { return old->frequency<uint8_t>(i); });
        break;
      case 2:
        merge(*old, found->second, body, [&](size_t i) { return old->frequency<uint16_t>(i); });
        break;
      default:
        merge(*old, found->second, body, [&](size_t i) { return old->frequency(i); });
    }
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

  template <typename Body, typename Frequency>
  void merge(const TermPostings &old, const std::vector<Posting> &postings, const Body &body,
             const Frequency &frequency) const {
    auto next = postings.begin();
    const auto end = postings.end();
    size_t rank = 0;
    const size_t words = DocumentSet::words_for(before.last_document());
    for (size_t i = 0; i < words; ++i) {
      // Of a file that is damaged the bits may be any.
      const uint64_t kept = i < present.words.size() ? present.words[i] & ~changed.words[i] : 0;
      for (uint64_t left = old.word(i); left != 0; left &= left - 1, ++rank) {
        if ((left & -left & kept) == 0) continue;
        const auto document = Xapian::docid(i * 64 + size_t(__builtin_ctzll(left)));
        for (; next != end && next->document < document; ++next) body(next->document, next->wdf);
        body(document, frequency(rank));
      }
    }
    for (; next != end; ++next) body(next->document, next->wdf);
  }
};
