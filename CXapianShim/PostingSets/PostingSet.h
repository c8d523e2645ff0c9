#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "DocumentSet.h"

/// The documents of a term, a bit each, and how often it is in each of them, in their order.
struct PostingSet {
  /// `last` is the highest number of a document.
  explicit PostingSet(Xapian::docid last) : documents(last) {}

  DocumentSet documents;
  std::vector<uint32_t> frequencies;

  /// A document behind all others.
  void add(Xapian::docid document, Xapian::termcount frequency) {
    documents.insert(document);
    frequencies.push_back(frequency);
  }
};
