#include "PhraseMatches.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "DocumentSource.h"

namespace {

using Found = WeighedTerms::Weighed;
using Place = std::vector<Found>::iterator;

/// Fewer at a time cost as much, since each search for them begins anew.
constexpr size_t least_batch = 64;

constexpr size_t sample_size = 32;

bool comes_first(const Found &first, const Found &second) {
  return first.document < second.document;
}

std::vector<Found> weighed(WeighedTerms &terms, const DocumentSet &set) {
  std::vector<Found> documents;
  documents.reserve(set.size());
  for (size_t i = 0; i < set.words.size(); ++i) {
    double weights[64];
    for (uint64_t left = terms.weigh(i, set.words[i], 0, weights); left != 0; left &= left - 1) {
      const int bit = __builtin_ctzll(left);
      documents.push_back({Xapian::docid(64 * i + size_t(bit)), weights[bit]});
    }
  }
  return documents;
}

/// Adds those of some documents that have all phrases.
void add_matches(const Xapian::Database &database, const std::vector<Xapian::Query> &phrases,
                 Place begin, Place end, std::vector<Found> &found) {
  std::sort(begin, end, comes_first);
  std::vector<Xapian::docid> numbers;
  for (auto place = begin; place != end; ++place) numbers.push_back(place->document);
  const auto count = Xapian::doccount(numbers.size());
  const Xapian::Query among((new DocumentSource(std::move(numbers)))->release());
  const Xapian::Query all(Xapian::Query::OP_AND, phrases.begin(), phrases.end());
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, all, among));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, count);
  auto place = begin;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    while (place->document != *match) ++place;
    found.push_back(*place);
  }
}

/// What a document must weigh to be among so many of the best; nothing while they are fewer.
double least_of(std::vector<Found> found, size_t wanted) {
  if (found.size() < wanted) return 0;
  const auto last = found.begin() + std::ptrdiff_t(wanted) - 1;
  std::nth_element(found.begin(), last, found.end(), is_better);
  return last->weight;
}

/// How many documents have some matches more, going by those that were looked at; half as many
/// again, since the next have fewer.
size_t next_batch(size_t found, size_t looked_at, size_t enough) {
  const size_t missing = enough > found ? enough - found : 1;
  const double rate = double(found + 1) / double(looked_at + 1);
  return std::max(least_batch, size_t(1.5 * double(missing) / rate));
}

/// How many of the documents from `begin` on match, where of those that weigh more a share does.
/// That is 2.5 times what it is among all (phrases of 100,000 articles of news), so some of the
/// rest are looked at: the mean of a Gamma distribution of shape 2 and that mean, after so many
/// matches among them.
double guess(const Xapian::Database &database, const std::vector<Xapian::Query> &phrases,
             Place begin, Place end, double share) {
  const auto rest = size_t(end - begin);
  std::vector<Found> sample;
  for (size_t i = 0; i < std::min(rest, sample_size); ++i) {
    sample.push_back(begin[std::ptrdiff_t(i * rest / sample_size)]);
  }
  std::vector<Found> found;
  add_matches(database, phrases, sample.begin(), sample.end(), found);
  return double(rest) * double(2 + found.size()) / (5 / share + double(sample.size()));
}

/// With two digits: it has no more that are true.
Xapian::doccount rounded(double number, Xapian::doccount least, Xapian::doccount most) {
  double unit = 1;
  while (number >= 100 * unit) unit *= 10;
  return Xapian::doccount(std::clamp<double>(std::round(number / unit) * unit, least, most));
}

/// In the order of their numbers.
void keep_best(std::vector<Found> &found, size_t wanted, double slack) {
  const double least = least_of(found, wanted);
  const auto is_out = [&](const Found &match) { return may_be_out(match.weight, least, slack); };
  found.erase(std::remove_if(found.begin(), found.end(), is_out), found.end());
  std::sort(found.begin(), found.end(), comes_first);
}

}  // namespace

BestMatches phrase_matches(WeighedTerms &terms, const Xapian::Database &database,
                           const DocumentSet &candidates, size_t wanted, Xapian::doccount counted) {
  std::vector<Found> documents = weighed(terms, candidates);
  BestMatches matches;
  const size_t enough = std::max<size_t>(wanted, counted);
  auto place = documents.begin();
  while (place != documents.end()) {
    const size_t looked_at = size_t(place - documents.begin());
    const size_t batch = next_batch(matches.found.size(), looked_at, enough);
    auto end = documents.end();
    if (enough < documents.size() && batch < size_t(end - place)) {
      end = place + std::ptrdiff_t(batch);
      // With the one after them. They are few, so that most of the rest are looked at only once.
      std::partial_sort(place, end + 1, documents.end(), is_better);
    }
    // Sorted by their numbers, those of the batch no longer say which weighs most of the rest.
    const double next = end == documents.end() ? 0 : end->weight;
    add_matches(database, terms.conditions(), place, end, matches.found);
    place = end;
    if (matches.found.size() >= enough &&
        may_be_out(next, least_of(matches.found, wanted), terms.slack())) {
      break;
    }
  }
  const auto left = Xapian::doccount(documents.end() - place);
  const auto known = Xapian::doccount(matches.found.size());
  matches.count = matches.least = known;
  matches.most = known + left;
  if (left == 0) {
    matches.all.emplace(database.get_lastdocid());
    for (const Found &found : matches.found) matches.all->insert(found.document);
  } else {
    const double share = double(known) / double(documents.size() - left);
    const double more = guess(database, terms.conditions(), place, documents.end(), share);
    matches.count = rounded(known + more, known, known + left);
  }
  keep_best(matches.found, wanted, terms.slack());
  return matches;
}
