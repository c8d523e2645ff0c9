#include "CommonTerms.h"

#include <algorithm>
#include <unordered_map>

namespace {

/// A common term is expected in so many of a sample's documents and looked up from so few on: of
/// those that only just are common two in a million are missed (Poisson's distribution), and
/// searches for them are slower.
constexpr Xapian::doccount expected_in_sample = 16;
constexpr Xapian::doccount fewest_in_sample = 2;
/// Below it, reading the sample takes longer than going through all terms.
constexpr Xapian::doccount least_stride = 64;

/// Whether a document is in a sample of one of so many: as if by chance, since files of one kind
/// often lie at equal distances. The numbers are those of splitmix64
/// (https://prng.di.unimi.it/splitmix64.c).
bool is_sampled(Xapian::docid document, Xapian::doccount stride) {
  uint64_t mixed = document * 0x9E3779B97F4A7C15;
  mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
  return (mixed ^ mixed >> 31) % stride == 0;
}

/// The terms that may be in so many documents: those of a sample.
std::vector<std::string> sampled_terms(const Xapian::Database &database, Xapian::doccount stride) {
  std::unordered_map<std::string, Xapian::doccount> counts;
  const auto end = database.postlist_end(std::string());
  for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
    if (!is_sampled(*document, stride)) continue;
    const auto last = database.termlist_end(*document);
    for (auto term = database.termlist_begin(*document); term != last; ++term) ++counts[*term];
  }
  std::vector<std::string> terms;
  for (const auto &[term, count] : counts) {
    if (count >= fewest_in_sample) terms.push_back(term);
  }
  // Looked up in the order in which they are kept.
  std::sort(terms.begin(), terms.end());
  return terms;
}

/// The terms that may be common.
template <typename Body>
void for_each_candidate(const Xapian::Database &database, const Commonness &commonness, Body body) {
  const Xapian::doccount stride = commonness.least / expected_in_sample;
  const auto all_with = [&](const std::string &prefix) {
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) {
      body(*term, term.get_termfreq());
    }
  };
  if (stride < least_stride) return all_with(std::string());
  for (const std::string &term : sampled_terms(database, stride)) {
    if (!commonness.has_prefix(term)) body(term, database.get_termfreq(term));
  }
  if (!commonness.prefix.empty()) all_with(commonness.prefix);
}

}  // namespace

std::vector<std::string> common_terms(const Xapian::Database &database,
                                      const Commonness &commonness) {
  std::vector<std::string> terms{std::string()};
  for_each_candidate(database, commonness,
                     [&](const std::string &term, Xapian::doccount documents) {
                       if (commonness.holds(term, documents)) terms.push_back(term);
                     });
  std::sort(terms.begin(), terms.end());
  return terms;
}
