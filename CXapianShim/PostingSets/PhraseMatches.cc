#include "PhraseMatches.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "DocumentSource.h"

namespace {

using Found = WeighedDocument;

/// Fewer at a time cost as much, since each search for them begins anew.
constexpr size_t least_batch = 64;

constexpr size_t sample_size = 32;

constexpr auto comes_first = [](const Found &first, const Found &second) {
  return first.document < second.document;
};

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

/// Takes so many of the best out. All stay in the order of their numbers.
std::vector<Found> take_best(std::vector<Found> &documents, size_t count) {
  std::vector<Found> best(count);
  std::partial_sort_copy(documents.begin(), documents.end(), best.begin(), best.end(), is_better);
  const auto is_taken = [last = best.back()](const Found &found) {
    return !is_better(last, found);
  };
  documents.erase(std::remove_if(documents.begin(), documents.end(), is_taken), documents.end());
  std::sort(best.begin(), best.end(), comes_first);
  return best;
}

double heaviest(const std::vector<Found> &documents) {
  double weight = 0;
  for (const Found &document : documents) weight = std::max(weight, document.weight);
  return weight;
}

/// Adds those of some documents, in the order of their numbers, that have all phrases.
void add_matches(const Xapian::Database &database, const std::vector<Xapian::Query> &phrases,
                 const std::vector<Found> &documents, std::vector<Found> &found) {
  std::vector<Xapian::docid> numbers;
  for (const Found &document : documents) numbers.push_back(document.document);
  const Xapian::Query all(Xapian::Query::OP_AND, phrases.begin(), phrases.end());
  const Xapian::MSet matches =
      matches_among(std::move(numbers), database, all, Xapian::BoolWeight());
  auto place = documents.begin();
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

/// How many of some documents match, where of those that weigh more a share does. That is 2.5 times
/// what it is among all (phrases of 100,000 articles of news), so some are looked at: the mean of a
/// Gamma distribution of shape 2 and that mean, after so many matches among them.
double guess(const Xapian::Database &database, const std::vector<Xapian::Query> &phrases,
             const std::vector<Found> &documents, double share) {
  const size_t count = documents.size();
  std::vector<Found> sample;
  for (size_t i = 0; i < std::min(count, sample_size); ++i) {
    sample.push_back(documents[i * count / std::min(count, sample_size)]);
  }
  std::vector<Found> found;
  add_matches(database, phrases, sample, found);
  return double(count) * double(2 + found.size()) / (5 / share + double(sample.size()));
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
  std::vector<Found> left = weighed(terms, candidates);
  const size_t all = left.size();
  const size_t enough = std::max<size_t>(wanted, counted);
  BestMatches matches;
  std::vector<Found> &found = matches.found;
  while (!left.empty()) {
    const size_t batch = next_batch(found.size(), all - left.size(), enough);
    // A quarter of the rest is as soon found with all of them.
    const bool takes_all = enough >= all || 4 * batch >= left.size();
    add_matches(database, terms.conditions(),
                takes_all ? std::exchange(left, {}) : take_best(left, batch), found);
    if (found.size() >= enough &&
        may_be_out(heaviest(left), least_of(found, wanted), terms.phrases_beside().slack())) {
      break;
    }
  }
  const auto known = Xapian::doccount(found.size());
  matches.count = matches.least = known;
  matches.most = known + Xapian::doccount(left.size());
  if (left.empty()) {
    matches.all.emplace(database.get_lastdocid());
    for (const Found &match : found) matches.all->insert(match.document);
  } else {
    const double share = double(known) / double(all - left.size());
    const double more = guess(database, terms.conditions(), left, share);
    matches.count = rounded(known + more, known, matches.most);
  }
  keep_best(found, wanted, terms.phrases_beside().slack());
  return matches;
}
