#include <cerrno>
#include <fstream>
#include <string>
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

}  // namespace

void write_posting_sets(const Xapian::Database &database, Xapian::doccount least,
                        const std::string &path) {
  // Throws unless there is one shard and it is local.
  const uint64_t revision = database.get_revision();
  const Xapian::docid last = database.get_lastdocid();
  const std::vector<std::string> terms = common_terms(database, least);

  Output output(path);
  output.text("xapposts");
  output.integer(revision);
  output.integer(uint32_t(terms.size()));
  output.integer(uint32_t(last));
  output.integer(uint64_t(0));
  uint32_t end = 0;
  output.integer(end);
  for (const std::string &term : terms) {
    end += uint32_t(term.size());
    output.integer(end);
  }
  for (const std::string &term : terms) output.text(term);
  output.align();
  for (const std::string &term : terms) {
    DocumentSet set(last);
    const auto stop = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != stop; ++posting) {
      set.insert(*posting);
    }
    for (const uint64_t word : set.words) output.integer(word);
  }
  output.finish();
}
