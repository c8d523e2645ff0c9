#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "BM25.h"
#include "CXapianShim.h"
#include "CommonTerms.h"
#include "DocumentSet.h"
#include "FileOutput.h"
#include "PostingChanges.h"
#include "PostingSets.h"

namespace {

/// All documents of a database, and how long they are.
struct Documents {
  explicit Documents(const Xapian::Database &database)
      : present(database.get_lastdocid()), lengths(size_t(database.get_lastdocid()) + 1) {
    const auto end = database.postlist_end(std::string());
    for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
      present.insert(*document);
      lengths[*document] = document.get_doclength();
    }
  }

  DocumentSet present;
  /// By document.
  std::vector<Xapian::termcount> lengths;
};

/// The best documents of a term so far.
class Best {
 public:
  Best(const BM25 &bm25, const std::vector<Xapian::termcount> &lengths)
      : bm25(bm25), lengths(lengths) {
    for (const Xapian::termcount length : lengths) dampings.push_back(bm25.damping(length));
  }

  /// In ascending order of documents: of the same weight the first stay.
  void add(Xapian::docid document, Xapian::termcount frequency) {
    // Most documents are far below the best, and a division takes as long as all else here.
    if (frequency < bar * (dampings[document] + frequency)) return;
    const Found found{bm25.share(frequency, lengths[document]), document, frequency};
    if (heap.size() == XAP_POSTING_SETS_BEST) {
      if (found.share <= heap.front().share) return;
      std::pop_heap(heap.begin(), heap.end(), worse);
      heap.pop_back();
    }
    heap.push_back(found);
    std::push_heap(heap.begin(), heap.end(), worse);
    constexpr double rounding = 1e-9;
    if (heap.size() == XAP_POSTING_SETS_BEST) bar = heap.front().share * (1 - rounding);
  }

  /// The best, which are then forgotten; zeros where there are fewer.
  std::vector<PostingSets::Found> take() {
    std::sort_heap(heap.begin(), heap.end(), worse);
    std::vector<PostingSets::Found> best;
    for (const Found &found : heap) best.push_back({found.document, found.frequency});
    best.resize(XAP_POSTING_SETS_BEST);
    heap.clear();
    bar = 0;
    return best;
  }

 private:
  struct Found {
    double share;
    Xapian::docid document;
    Xapian::termcount frequency;
  };

  const BM25 bm25;
  const std::vector<Xapian::termcount> &lengths;
  /// By document.
  std::vector<double> dampings;
  std::vector<Found> heap;
  /// A share that is surely too small to be among the best.
  double bar = 0;

  static bool worse(const Found &first, const Found &second) {
    return first.share != second.share ? first.share > second.share
                                       : first.document < second.document;
  }
};

/// How many bytes it takes to say how often a term is in a document.
uint32_t width_of(const std::vector<uint32_t> &frequencies) {
  uint32_t most = 0;
  for (const uint32_t frequency : frequencies) most = std::max(most, frequency);
  return most == 0 ? 0 : most <= UINT8_MAX ? 1 : most <= UINT16_MAX ? 2 : 4;
}

/// What the table at the end says of a set.
struct Entry {
  uint64_t start;
  uint32_t count;
  uint32_t width;
};

/// Writes the documents that `source` calls a body with, and how often a term is in each.
template <typename Source>
Entry write_set(FileOutput &output, Xapian::docid last, size_t expected, Source source) {
  DocumentSet set(last);
  std::vector<uint32_t> frequencies;
  frequencies.reserve(expected);
  source([&](Xapian::docid document, Xapian::termcount frequency) {
    set.insert(document);
    frequencies.push_back(frequency);
  });
  const Entry entry{output.size(), uint32_t(frequencies.size()), width_of(frequencies)};
  output.integers(set.words);
  output.integers(frequencies, entry.width);
  output.align();
  return entry;
}

/// Goes through the postings of a term, as they are after the changes if there are any.
template <typename Body>
void for_each_posting(const Xapian::Database &database, const PostingChanges *changes,
                      const std::string &term, const Body &body) {
  if (changes != nullptr && changes->for_each(term, body)) return;
  const auto stop = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != stop; ++posting) {
    body(*posting, posting.get_wdf());
  }
}

}  // namespace

void write_posting_sets(const Xapian::Database &database, Xapian::doccount least,
                        const double *bm25, const PostingSetsBefore *before,
                        const std::string &path) {
  // Throws unless there is one shard and it is local.
  const uint64_t revision = database.get_revision();
  const Xapian::docid last = database.get_lastdocid();
  const Documents documents(database);
  std::optional<PostingChanges> changes;
  if (before != nullptr) {
    changes.emplace(database, before->sets, before->changed, documents.present, least);
  }
  const std::vector<std::string> terms =
      changes ? changes->common_terms() : common_terms(database, least);

  FileOutput output(path);
  output.text("xappost2");
  output.integer(revision);
  output.integer(uint32_t(terms.size()));
  output.integer(uint32_t(last));
  output.integer(uint32_t(XAP_POSTING_SETS_BEST));
  output.integer(uint32_t(0));
  for (size_t i = 0; i < 5; ++i) output.real(bm25[i]);
  uint32_t end = 0;
  output.integer(end);
  for (const std::string &term : terms) {
    end += uint32_t(term.size());
    output.integer(end);
  }
  for (const std::string &term : terms) output.text(term);
  output.align();
  output.integers(documents.lengths);
  output.align();

  Best best(BM25(bm25, database), documents.lengths);
  std::vector<Entry> entries;
  std::vector<PostingSets::Found> bests;
  for (const std::string &term : terms) {
    const size_t expected = database.get_termfreq(term);
    entries.push_back(write_set(output, last, expected, [&](const auto &body) {
      if (term.empty()) {
        // How often it is in a document is nothing that a search weighs.
        documents.present.for_each([&](Xapian::docid document) { body(document, 0); });
        return;
      }
      for_each_posting(database, changes ? &*changes : nullptr, term,
                       [&](Xapian::docid document, Xapian::termcount frequency) {
                         body(document, frequency);
                         best.add(document, frequency);
                       });
    }));
    const std::vector<PostingSets::Found> found = best.take();
    bests.insert(bests.end(), found.begin(), found.end());
  }
  for (const Entry &entry : entries) {
    output.integer(entry.start);
    output.integer(entry.count);
    output.integer(entry.width);
  }
  for (const PostingSets::Found &found : bests) {
    output.integer(uint32_t(found.document));
    output.integer(uint32_t(found.frequency));
  }
  output.finish();
}
