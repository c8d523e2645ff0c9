#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "CXapianShim.h"
#include "PostingSets.h"

namespace {

/// A file that is written front to back, in little-endian integers.
class Output {
 public:
  explicit Output(const std::string &path) : path(path), stream(path, std::ios::binary) { check(); }

  template <typename Integer>
  void integer(Integer value) {
    char bytes[sizeof value];
    for (size_t i = 0; i < sizeof value; ++i) bytes[i] = char(value >> (8 * i));
    stream.write(bytes, sizeof bytes);
    written += sizeof bytes;
  }

  void real(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    integer(bits);
  }

  void text(const std::string &text) {
    stream.write(text.data(), std::streamsize(text.size()));
    written += text.size();
  }

  void align() { text(std::string((8 - written % 8) % 8, '\0')); }

  void finish() {
    stream.close();
    check();
  }

 private:
  std::string path;
  std::ofstream stream;
  size_t written = 0;

  void check() const {
    if (!stream) throw Xapian::DatabaseError("can't write the file " + path, errno);
  }
};

/// The empty term, which stands for all documents, and the common ones among those with a prefix.
std::vector<std::string> common_terms(const Xapian::Database &database, Xapian::doccount least) {
  std::vector<std::string> terms{std::string()};
  auto term = database.allterms_begin();
  term.skip_to("A");
  for (const auto end = database.allterms_end(); term != end && (*term)[0] <= 'Z'; ++term) {
    if (term.get_termfreq() >= least) terms.push_back(*term);
  }
  return terms;
}

/// The best documents of a term so far, by BM25 without what all documents of the term share.
/// See Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009);
/// the length is bounded below as in Xapian::BM25Weight.
class Best {
 public:
  Best(const double *bm25, const Xapian::Database &database)
      : k1(bm25[0]), b(bm25[3]), least_length(bm25[4]) {
    const double average = database.get_avlength();
    lengths.resize(size_t(database.get_lastdocid()) + 1);
    const auto end = database.postlist_end(std::string());
    for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
      const double length = average > 0 ? document.get_doclength() / average : 1;
      lengths[*document] = k1 * (1 - b + b * std::max(length, least_length));
    }
  }

  /// In ascending order of documents: of the same weight the first stay.
  void add(Xapian::docid document, Xapian::termcount wdf) {
    const double weight = wdf / (wdf + lengths[document]);
    if (heap.size() == XAP_POSTING_SETS_BEST) {
      if (weight <= heap.front().first) return;
      std::pop_heap(heap.begin(), heap.end(), worse);
      heap.pop_back();
    }
    heap.emplace_back(weight, document);
    std::push_heap(heap.begin(), heap.end(), worse);
  }

  /// The numbers of the best, which are then forgotten; zeros where there are fewer.
  std::vector<uint32_t> take() {
    std::sort_heap(heap.begin(), heap.end(), worse);
    std::vector<uint32_t> documents;
    for (const auto &found : heap) documents.push_back(found.second);
    documents.resize(XAP_POSTING_SETS_BEST);
    heap.clear();
    return documents;
  }

 private:
  using Found = std::pair<double, Xapian::docid>;

  double k1, b, least_length;
  /// By document, what the term's own frequency is weighed against.
  std::vector<double> lengths;
  std::vector<Found> heap;

  static bool worse(const Found &first, const Found &second) {
    return first.first != second.first ? first.first > second.first : first.second < second.second;
  }
};

}  // namespace

void write_posting_sets(const Xapian::Database &database, Xapian::doccount least,
                        const double *bm25, const std::string &path) {
  // Throws unless there is one shard and it is local.
  const uint64_t revision = database.get_revision();
  const Xapian::docid last = database.get_lastdocid();
  const std::vector<std::string> terms = common_terms(database, least);

  Output output(path);
  output.text("xapposts");
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

  Best best(bm25, database);
  std::vector<uint32_t> bests;
  for (const std::string &term : terms) {
    DocumentSet set(last);
    const auto stop = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != stop; ++posting) {
      set.insert(*posting);
      if (!term.empty()) best.add(*posting, posting.get_wdf());
    }
    for (const uint64_t word : set.words) output.integer(word);
    const std::vector<uint32_t> found = best.take();
    bests.insert(bests.end(), found.begin(), found.end());
  }
  for (const uint32_t document : bests) output.integer(document);
  output.finish();
}
