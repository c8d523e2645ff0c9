#pragma once

#include <xapian.h>

#include <algorithm>
#include <cmath>

/// Okapi BM25 as Xapian::BM25Weight has it, without k2: see Robertson and Zaragoza, "The
/// Probabilistic Relevance Framework: BM25 and Beyond" (2009), and
/// https://xapian.org/docs/bm25.html for where the library departs from it.
class BM25 {
 public:
  /// Of a database, with the parameters k1, k2, k3, b and the least length in averages.
  BM25(const double *parameters, const Xapian::Database &database)
      : k1(parameters[0]),
        k3(parameters[2]),
        b(parameters[3]),
        least_length(parameters[4]),
        documents(database.get_doccount()),
        length_share(database.get_avlength() > 0 ? 1 / database.get_avlength() : 0) {}

  /// The most that a term can weigh, which is in so many documents and in the query so often.
  double most(Xapian::doccount frequency, Xapian::termcount wqf, double factor) const {
    // A damaged file may say more documents than there are.
    const double others = std::max(documents - frequency, 0.0);
    const double odds = (others + 0.5) / (frequency + 0.5);
    // So that a term of more than half of all documents doesn't weigh less than none.
    const double rarity = std::log(odds < 2 ? odds / 2 + 1 : odds);
    const double repetition = k3 == 0 ? 1 : (k3 + 1) * wqf / (k3 + wqf);
    return rarity * factor * repetition * (k1 + 1);
  }

  /// The share of that in a document of a length where the term is so often.
  double share(Xapian::termcount frequency, Xapian::termcount length) const {
    return frequency == 0 ? 0 : frequency / (damping(length) + frequency);
  }

  /// What a length adds to a term's frequency, of which that is then the share.
  double damping(Xapian::termcount length) const {
    const double normal = std::max(length * length_share, least_length);
    return k1 * (normal * b + (1 - b));
  }

 private:
  double k1, k3, b, least_length;
  double documents;
  double length_share;
};
