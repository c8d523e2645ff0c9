#include "SearchEffort.h"

#include <algorithm>
#include <vector>

namespace {

// The unit is a posting of a list that is gone through, some 15 ns. What the rest takes was
// counted in instructions, in 100,000 articles.

/// To come to a document far away Xapian decodes half a chunk of a posting list, to one that is
/// near what lies between.
constexpr double jump = 50;
constexpr double passing = 0.1;
/// To weigh a document whose length is known, and to ask one of several lists of which any will do.
constexpr double weighing = 3;
constexpr double asking = 1.5;
/// For sixty-four documents of a set.
constexpr double word = 0.25;

/// What it takes to find all matches of a part of a query.
struct Effort {
  /// How many they are at most, and how many lists are asked for them.
  double documents = 0;
  double lists = 0;
  double by_matcher = 0;
  double by_sets = 0;
};

/// To come to so many documents, in their order, in a list of so many postings.
double skipping(double documents, double postings) {
  return std::min(documents * jump, postings * passing + documents);
}

class Estimate {
 public:
  Estimate(const PostingSets &sets, const Xapian::Database &database)
      : sets(sets), database(database), set(word * DocumentSet::words_for(sets.last_document())) {}

  /// Recurses as deep as the tree is.
  Effort of(const QueryTree &tree) const {
    switch (tree.op) {
      case XAP_QUERY_NOTHING:
        return {};
      case XAP_QUERY_TERM:
        return term(tree.text);
      case XAP_QUERY_OR:
      case XAP_QUERY_SYNONYM:
        return any(tree.operands);
      case XAP_QUERY_AND:
      case XAP_QUERY_FILTER:
      case XAP_QUERY_PHRASE:
      case XAP_QUERY_NEAR:
        return all(tree.operands, tree.operands.size());
      case XAP_QUERY_NOT:
        return all(tree.operands, 1);
      case XAP_QUERY_SCALED:
      case XAP_QUERY_AND_MAYBE:
        return of(tree.operands[0]);
      default:
        return {double(database.get_doccount()), 1, 0, 0};
    }
  }

 private:
  const PostingSets &sets;
  const Xapian::Database &database;
  double set;

  Effort term(const std::string &name) const {
    const auto found = sets.postings(name);
    const double postings = found ? found->count() : database.get_termfreq(name);
    return {postings, 1, postings, set + (found ? 0 : postings)};
  }

  Effort any(const std::vector<QueryTree> &operands) const {
    Effort sum;
    for (const QueryTree &operand : operands) {
      const Effort one = of(operand);
      sum.documents += one.documents;
      sum.lists += one.lists;
      sum.by_matcher += one.by_matcher + one.documents * asking;
      sum.by_sets += one.by_sets;
    }
    return sum;
  }

  /// The rarest of the first operands, which all matches must have, leads; Xapian asks the others
  /// for its documents.
  Effort all(const std::vector<QueryTree> &operands, size_t needed) const {
    if (operands.empty()) return {};
    std::vector<Effort> efforts;
    for (const QueryTree &operand : operands) efforts.push_back(of(operand));
    const auto leader = std::min_element(
        efforts.begin(), efforts.begin() + std::ptrdiff_t(std::min(needed, efforts.size())),
        [](const Effort &a, const Effort &b) { return a.documents < b.documents; });
    Effort sum = *leader;
    for (auto other = efforts.begin(); other != efforts.end(); ++other) {
      if (other == leader) continue;
      sum.by_matcher += skipping(sum.documents, other->documents);
      sum.by_matcher += sum.documents * other->lists * asking;
      sum.by_sets += other->by_sets;
    }
    return sum;
  }
};

}  // namespace

bool sets_are_quicker(const PostingSets &sets, const Xapian::Database &database,
                      const QueryTree &tree) {
  const Effort effort = Estimate(sets, database).of(tree);
  // The file of sets tells the lengths; Xapian skips through a list of them.
  const double lengths = skipping(effort.documents, database.get_doccount());
  return effort.by_sets < effort.by_matcher + lengths + effort.documents * weighing;
}
