#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "BM25.h"
#include "CXapianShim.h"
#include "DocumentSet.h"
#include "LittleEndian.h"
#include "PostingChanges.h"
#include "PostingSets.h"

namespace {

/// A file that is written front to back, in little-endian integers. In blocks: a stream takes as
/// long for each byte as to find it.
class Output {
 public:
  explicit Output(const std::string &path) : path(path), stream(path, std::ios::binary) { check(); }

  size_t size() const { return written; }

  template <typename Integer>
  void integer(Integer value) {
    uint8_t bytes[sizeof value];
    store(bytes, value);
    text({reinterpret_cast<const char *>(bytes), sizeof bytes});
  }

  /// The lowest bytes of many.
  template <typename Integer>
  void integers(const std::vector<Integer> &values, size_t width = sizeof(Integer)) {
    std::string bytes(values.size() * width, '\0');
    char *next = bytes.data();
    for (const Integer value : values) {
      for (size_t i = 0; i < width; ++i) *next++ = char(value >> 8 * i);
    }
    text(bytes);
  }

  void real(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    integer(bits);
  }

  void text(std::string_view text) {
    block.append(text);
    written += text.size();
    if (block.size() >= block_size) flush();
  }

  void align() {
    constexpr std::string_view zeros("\0\0\0\0\0\0\0", 7);
    text(zeros.substr(0, (8 - written % 8) % 8));
  }

  void finish() {
    flush();
    stream.close();
    check();
  }

 private:
  static constexpr size_t block_size = 1 << 16;

  std::string path;
  std::ofstream stream;
  std::string block;
  size_t written = 0;

  void flush() {
    stream.write(block.data(), std::streamsize(block.size()));
    block.clear();
  }

  void check() const {
    if (!stream) throw Xapian::DatabaseError("can't write the file " + path, errno);
  }
};

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
  std::sort(terms.begin(), terms.end());
  return terms;
}

/// The empty term, which stands for all documents, and the common ones. Going through all terms of
/// a large index would take as long as reading the posting lists of the common ones.
std::vector<std::string> common_terms(const Xapian::Database &database, Xapian::doccount least) {
  std::vector<std::string> terms{std::string()};
  const Xapian::doccount stride = least / expected_in_sample;
  if (stride >= least_stride) {
    for (const std::string &term : sampled_terms(database, stride)) {
      if (database.get_termfreq(term) >= least) terms.push_back(term);
    }
    return terms;
  }
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end; ++term) {
    if (term.get_termfreq() >= least) terms.push_back(*term);
  }
  return terms;
}

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
Entry write_set(Output &output, Xapian::docid last, Source source) {
  DocumentSet set(last);
  std::vector<uint32_t> frequencies;
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
                      const std::string &term, Body body) {
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

  Output output(path);
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
    entries.push_back(write_set(output, last, [&](const auto &body) {
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
