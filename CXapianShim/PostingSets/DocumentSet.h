#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Documents of one database, a bit each.
class DocumentSet {
 public:
  /// None of those numbered up to `last`.
  explicit DocumentSet(Xapian::docid last) : words(words_for(last)) {}

  static size_t words_for(Xapian::docid last) { return size_t(last) / 64 + 1; }

  std::vector<uint64_t> words;

  void insert(Xapian::docid document) {
    if (document / 64 < words.size()) words[document / 64] |= uint64_t(1) << (document % 64);
  }

  bool has(Xapian::docid document) const {
    return document / 64 < words.size() && (words[document / 64] >> (document % 64) & 1) != 0;
  }

  void unite(const DocumentSet &other) {
    for (size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
  }

  void intersect(const DocumentSet &other) {
    for (size_t i = 0; i < words.size(); ++i) words[i] &= other.words[i];
  }

  void subtract(const DocumentSet &other) {
    for (size_t i = 0; i < words.size(); ++i) words[i] &= ~other.words[i];
  }

  /// All others, numbers that no document has among them.
  void complement() {
    for (uint64_t &word : words) word = ~word;
  }

  Xapian::doccount size() const {
    Xapian::doccount count = 0;
    for (const uint64_t word : words) count += Xapian::doccount(__builtin_popcountll(word));
    return count;
  }

  /// In ascending order.
  template <typename Body>
  void for_each(Body body) const {
    for (size_t i = 0; i < words.size(); ++i) {
      for (uint64_t left = words[i]; left != 0; left &= left - 1) {
        body(Xapian::docid(i * 64 + size_t(__builtin_ctzll(left))));
      }
    }
  }
};
